// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// `dateline extract --as timeml`: one TimeML 1.2.1 document an article, TIMEX3 tags in its text.

#include "core/ingest/document.h"
#include "core/temporal/reading.h"

#include <string>

namespace dateline::exchange {

/// Appends a whole XML document. The content of <TEXT> is the article's text, byte for byte once parsed, except that
/// characters XML 1.0 cannot hold become U+FFFD.
void appendTimeMl(std::string& out, const ingest::Document& document, const temporal::Reading& reading);

} // namespace dateline::exchange
