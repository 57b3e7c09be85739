// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/whole_title.h"

#include "core/graph/title_draft.h"

#include <algorithm>
#include <vector>

namespace dateline::graph {

namespace {

using events::AnnotatedDocument;
using events::Mention;
using events::MentionSet;
using events::WordRange;

/// What stands before the verb of the sentence that announces it; of one that only counts, from the count on.
WordRange nameOfWhole(const Mention& whole, const AnnotatedDocument& document) {
    WordRange name = whole.timex ? whole.words : document.wordsOf(document.sentenceAt(whole.passage.begin));
    const auto counts = [&](std::size_t i) {
        const auto count = document.lexicon().count(document.folded(i));
        return count && !count->ordinal && count->value > 1;
    };
    while (whole.timex && !name.empty() && !counts(name.first)) ++name.first;
    for (std::size_t i = name.first; i < name.last; ++i)
        if (document.isFiniteVerb(i, name) || document.words()[i].timex) name.last = i;
    return name;
}

std::vector<std::size_t> stagesByDay(const MentionSet& set, const Mention& whole) {
    auto stages = whole.stages;
    std::stable_sort(stages.begin(), stages.end(), [&](std::size_t a, std::size_t b) {
        return set.mentions[a].when.days < set.mentions[b].when.days;
    });
    return stages;
}

std::string stagePlaces(const MentionSet& set, const Mention& whole) {
    std::string text;
    std::vector<events::Name> seen;
    for (const std::size_t stage : stagesByDay(set, whole))
        for (const auto& run : set.runsIn(set.mentions[stage].document, set.mentions[stage].words)) {
            const auto name = set.names.canonical(run.name);
            if (run.role != events::NameRole::place || std::find(seen.begin(), seen.end(), name) != seen.end())
                continue;
            seen.push_back(name);
            text += (text.empty() ? "" : ", ") + set.names.display(name);
            break;
        }
    return text;
}

std::string textOf(const MentionSet& set, const Mention& whole, WordRange subject) {
    TitleDraft draft(set.documentOf(whole), subject);
    draft.clean();
    const auto places = stagePlaces(set, whole);
    if (draft.words().empty() || !draft.cut(longestTitle - std::min(longestTitle / 2, places.size() + 2)))
        return draft.text();
    const auto name = draft.text();
    return places.empty() || name.size() + 2 + places.size() > longestTitle ? name : name + ": " + places;
}

} // namespace

WholeTitle wholeTitle(const MentionSet& set, const Mention& whole) {
    const auto& document = set.documentOf(whole);
    const auto name = nameOfWhole(whole, document);
    if (name.empty()) return {};
    WholeTitle title{textOf(set, whole, name), false, document.words()[name.first].entry->pronoun};
    for (std::size_t i = name.first; i < name.last; ++i)
        title.tellsKind = title.tellsKind || document.triggerAt(i, name.last).asNoun != events::noTrigger;
    return title;
}

} // namespace dateline::graph
