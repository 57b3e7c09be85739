// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// How a step of an explanation is put into words. Core keeps explanations as data; whoever exports hands in the words.

#include "core/ingest/document.h"
#include "core/temporal/explanation.h"

#include <functional>
#include <string>

namespace dateline::exchange {

/// The document is the one whose text the step's span lies in; an empty one where that document is not at hand. The
/// step names a document only where that is another than the one explained.
using StepText = std::function<std::string(const temporal::ExplanationStep&, const ingest::Document&)>;

/// The words the step rests on, then what was known before and after: `"Wednesday": XXXX-WXX-3 → 2022-01-12`.
[[nodiscard]] std::string plainStepText(const temporal::ExplanationStep& step, const ingest::Document& document);

} // namespace dateline::exchange
