// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/clause_drafts.h"

#include "core/events/attachment.h"
#include "core/graph/title_lexicon.h"

#include <algorithm>

namespace dateline::graph {

namespace {

constexpr std::size_t reach = 60; ///< words; more than any title holds, with all that is taken out of it

using events::AnnotatedDocument;
using events::Mention;
using events::WordRange;

/// "the plan, put forward by A": "plan put forward by A".
TitleDraft reducedDraft(const Mention& mention, const AnnotatedDocument& document) {
    const auto sentence = document.wordsOf(mention.sentence);
    std::size_t end = mention.words.first;
    while (end > sentence.first && document.isMark(end - 1, ",")) --end;
    std::size_t first = events::nounPhraseBefore(document, end, sentence.first);
    while (first < end && document.words()[first].entry->determiner) ++first;
    TitleDraft draft(document, {first, end});
    draft.append(mention.words);
    return draft;
}

/// "the spat between A and B, which blew up": the antecedent is the subject.
TitleDraft relativeDraft(const Mention& mention, const AnnotatedDocument& document) {
    const auto sentence = document.wordsOf(mention.sentence);
    std::size_t subjectEnd = mention.words.first;
    while (subjectEnd > sentence.first && document.isMark(subjectEnd - 1, ",")) --subjectEnd;
    std::size_t subject = events::nounPhraseBefore(document, subjectEnd, sentence.first);
    const auto goesBack = [&](std::size_t word) {
        return titleLexicon(document.language()).attachesToNoun(document.folded(word)) ||
               document.lexicon().mark(document.folded(word)) == events::MarkKind::conjunction;
    };
    while (subject > sentence.first + 1 && goesBack(subject - 1)) {
        const std::size_t before = events::nounPhraseBefore(document, subject - 1, sentence.first);
        if (before + 1 == subject) break;
        subject = before;
    }
    TitleDraft draft(document, {subject, subjectEnd});
    std::size_t verb = mention.words.first;
    while (verb < mention.words.last && document.lexicon().mark(document.folded(verb))) ++verb;
    draft.append({verb, mention.words.last});
    return draft;
}

/// As far as a title can reach; a sentence may hold thousands of clauses.
WordRange within(WordRange words) { return {words.first, std::min(words.last, words.first + reach)}; }

std::size_t objectEnd(const AnnotatedDocument& document, std::size_t verb, std::size_t end) {
    for (std::size_t i = verb + 1; i < end; ++i)
        if (document.isMark(i, ",") || document.words()[i].timex) return i;
    return end;
}

/// ", followed by X": X, and the verb and object of the clause before.
TitleDraft sequelDraft(const Mention& mention, const AnnotatedDocument& document) {
    constexpr std::size_t sequelWords = 2;
    TitleDraft draft(document, {mention.words.first + sequelWords, mention.words.last});
    draft.clean();
    draft.cut(longestTitle - 20);
    if (mention.verb) draft.append({*mention.verb, objectEnd(document, *mention.verb, mention.words.first)});
    return draft;
}

std::size_t subjectEnd(const Mention& mention, const AnnotatedDocument& document) {
    std::size_t end = *mention.verb;
    while (end > mention.words.first && document.words()[end - 1].entry->auxiliary) --end;
    return end;
}

} // namespace

std::optional<TitleDraft> statementAsVerb(const Mention& mention, const AnnotatedDocument& document) {
    if (mention.trigger != events::statementTrigger || !mention.verb || !mention.triggerWord) return std::nullopt;
    const std::size_t next = *mention.triggerWord + 1;
    if (*mention.triggerWord <= *mention.verb || next + 1 >= mention.words.last) return std::nullopt;
    const auto past = document.lexicon().pastOf(document.folded(next));
    const auto mark = document.lexicon().mark(document.folded(next));
    const bool relative = (mark == events::MarkKind::that || mark == events::MarkKind::relative) &&
                          document.isParticiple(next + 1) &&
                          document.triggerAt(next + 1, mention.words.last).asVerb == events::statementTrigger;
    if (!past && !relative) return std::nullopt;
    TitleDraft draft(document, {mention.words.first, subjectEnd(mention, document)});
    draft.append(within({relative ? next + 1 : next, document.wordsOf(mention.sentence).last}));
    if (past) draft.replace(next, *past);
    return draft;
}

bool hangsOnPronoun(const Mention& mention, const AnnotatedDocument& document) {
    std::size_t before = mention.words.first;
    while (before > 0 && !document.isWord(before - 1)) --before;
    const auto pronoun = [&](std::size_t i) {
        return document.words()[i].entry->pronoun || titleLexicon(document.language()).isObject(document.folded(i));
    };
    return mention.kind == events::ClauseKind::reduced &&
           (pronoun(mention.words.first) || (before > 0 && pronoun(before - 1)));
}

std::vector<WordRange> otherBeginnings(const Mention& mention, const AnnotatedDocument& document) {
    const auto sentence = document.wordsOf(mention.sentence);
    std::vector<WordRange> ranges;
    if (mention.words.first != sentence.first) ranges.push_back(within(sentence));
    const std::size_t key = mention.verb.value_or(mention.triggerWord.value_or(sentence.first));
    for (std::size_t i = std::max(sentence.first + 1, key - std::min(key, reach)); i + 1 < key; ++i) {
        const auto mark = document.lexicon().mark(document.folded(i));
        if (mark == events::MarkKind::conjunction && !document.isMark(i - 1, ",")) continue; // "A and B met"
        const bool joins = document.isMark(i, ",") || document.isMark(i, ";") || document.isMark(i, ":") ||
                           (mark && *mark != events::MarkKind::relative);
        if (joins && i + 1 != mention.words.first) ranges.push_back(within({i + 1, sentence.last}));
    }
    return ranges;
}

TitleDraft clauseDraft(const Mention& mention, const AnnotatedDocument& document) {
    switch (mention.kind) {
    case events::ClauseKind::relative:
        return relativeDraft(mention, document);
    case events::ClauseKind::sequel:
        return sequelDraft(mention, document);
    case events::ClauseKind::reduced:
        return reducedDraft(mention, document);
    case events::ClauseKind::nominal:
        return TitleDraft(document, within(mention.words));
    case events::ClauseKind::main:
        break;
    }
    if (const auto demand = statementAsVerb(mention, document)) return *demand;
    return TitleDraft(document, within(contentOf(document, mention.words)));
}

} // namespace dateline::graph
