// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Turns the steps of an explanation into plain sentences: a table keyed by rule name, and a readable sentence made from
// the step's own data for a rule that has none.

#include "core/project/project.h"

#include <QLocale>
#include <QString>
#include <QStringList>

#include <optional>
#include <string_view>

namespace dateline::app {

/// One sentence a step, in order. `home` is the document that steps without a document of their own lie in.
[[nodiscard]] QStringList explanationInWords(const temporal::Explanation& why, DocumentId home,
                                             const project::Project& project, const QLocale& locale = {});

/// One sentence; `words` is the text the step rests on, `source` names another document it lies in, or is empty.
[[nodiscard]] QString stepInWords(const temporal::ExplanationStep& step, const QString& words, const QString& source,
                                  const QLocale& locale = {});

/// What stepInWords fills: the step's sentence with %words, %anchor, %before and %after in it. It depends on the rule, on
/// which of these there are, and on whether the last two are the same.
[[nodiscard]] QString stepPattern(const temporal::ExplanationStep& step, bool quoted);
/// Words of the text on one line and not too many of them.
[[nodiscard]] QString quotable(QString words);

/// Whether the table knows the rule by its name.
[[nodiscard]] bool hasOwnSentence(std::string_view rule);

} // namespace dateline::app
