// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// `dateline extract --as ndjson`: one line a document with its date and its temporal expressions.

#include "core/exchange/step_text.h"
#include "core/ingest/document.h"
#include "core/temporal/reading.h"

#include <string>

namespace dateline::exchange {

/// Appends one line, line end included. Offsets are bytes of the document's UTF-8 text.
void appendExtractLine(std::string& out, const ingest::Document& document, const temporal::Reading& reading,
                       const StepText& stepText = plainStepText);

} // namespace dateline::exchange
