// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/plain_title.h"

#include "core/graph/title_draft.h"

#include <string_view>

namespace dateline::graph {

namespace {

bool endsNoTitle(std::string_view mark) { return mark == "." || mark == "," || mark == ";" || mark == ":"; }

/// Without the full stop or comma that a title does not end in.
events::WordRange trimmed(const events::AnnotatedDocument& document, events::WordRange words) {
    while (!words.empty() && document.isMark(words.first, ",")) ++words.first;
    while (!words.empty() && endsNoTitle(document.folded(words.last - 1))) --words.last;
    return words;
}

} // namespace

std::string plainTitle(const events::AnnotatedDocument& document, const events::Mention& mention) {
    for (const auto words : {document.wordsOf(mention.sentence), mention.words}) {
        TitleDraft draft(document, trimmed(document, words));
        draft.removeDateline();
        if (!draft.words().empty() && draft.length() <= longestTitle) return draft.text();
    }
    TitleDraft draft(document, trimmed(document, mention.words));
    draft.removeDateline();
    draft.shorten(longestTitle - 1);
    return draft.text() + "…";
}

} // namespace dateline::graph
