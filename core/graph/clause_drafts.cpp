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

/// What is said, without who says it; whole where it would begin with "to" ("claimed |to have taken") or where who says
/// it denies it.
WordRange toldIn(const Mention& mention, const AnnotatedDocument& document) {
    const auto content = contentOf(document, mention.words);
    std::size_t first = content.first; // behind "on 23 June"
    while (first + 1 < content.last && (document.words()[first].timex || document.words()[first + 1].timex)) ++first;
    if (content.empty() || titleLexicon(document.language()).isObject(document.folded(first))) return mention.words;
    const WordRange cut{mention.words.first, content.first};
    return mention.status == events::Status::denied && denies(document, cut) ? mention.words : content;
}

std::size_t subjectEnd(const Mention& mention, const AnnotatedDocument& document) {
    std::size_t end = *mention.verb;
    while (end > mention.words.first && document.words()[end - 1].entry->auxiliary) --end;
    return end;
}

/// Leads from an act to what it was done for: "for", "after", "in response to"; not "of", which goes with its noun.
bool leadsToNoun(const AnnotatedDocument& document, std::size_t word) {
    const auto& entry = *document.words()[word].entry;
    return (entry.preposition || document.lexicon().mark(entry.folded) == events::MarkKind::subordinate) &&
           !titleLexicon(document.language()).datesNoun(entry.folded);
}

/// The noun phrase before a date, with those it hangs on, back to what leads to it: "for |the murder of Ida Holm| on 3
/// March". Empty where nothing does.
WordRange ledNounBefore(const AnnotatedDocument& document, std::size_t end, std::size_t earliest) {
    WordRange noun{end, end};
    for (std::size_t last = end; last > earliest;) {
        const std::size_t first = events::nounPhraseBefore(document, last, earliest);
        if (first == last || first == earliest || document.words()[last - 1].timex) break;
        if (leadsToNoun(document, first - 1)) noun.first = first;
        if (!titleLexicon(document.language()).attachesToNoun(document.folded(first - 1))) break;
        last = first - 1;
    }
    return noun;
}

bool isDate(const AnnotatedDocument& document, std::size_t word, std::size_t own) {
    const auto timex = document.words()[word].timex;
    return timex && *timex != own && document.reading().timexes[*timex].type == temporal::TimexType::date;
}

/// From a date to the noun there is one clause: nothing that opens another; where the noun may be the verb's, no verb.
bool sameClause(const AnnotatedDocument& document, WordRange between, bool verbs) {
    for (std::size_t i = between.first; i < between.last; ++i) {
        const auto mark = document.lexicon().mark(document.folded(i));
        if (mark && *mark != events::MarkKind::subordinate && !(verbs && *mark == events::MarkKind::conjunction))
            return false;
        if (!document.isWord(i) && i != between.first) return false;
        if (!document.isFiniteVerb(i, {between.first, between.last})) continue;
        if (!verbs || document.triggerAt(i, between.last).asVerb == events::statementTrigger) return false;
    }
    return true;
}

/// The act of the sentence has a date of its own.
bool actIsDatedOtherwise(const AnnotatedDocument& document, WordRange sentence, WordRange noun, std::size_t own,
                         bool tied) {
    const std::size_t earliest = std::max(sentence.first, noun.first - std::min(noun.first, reach));
    for (std::size_t i = noun.first; i-- > earliest;)
        if (isDate(document, i, own)) return sameClause(document, {i + 1, noun.first}, tied);
    if (!tied || !sameClause(document, {earliest, noun.first}, false)) return false;
    for (std::size_t i = noun.last; i < std::min(sentence.last, noun.last + reach); ++i)
        if (isDate(document, i, own)) return true;
    return false;
}

} // namespace

bool denies(const AnnotatedDocument& document, WordRange words) {
    for (std::size_t i = words.first; i < words.last; ++i)
        for (const auto kind :
             {events::PhraseKind::denial, events::PhraseKind::falsehood, events::PhraseKind::cancellation})
            if (document.lexicon().isNegation(document.folded(i)) || document.phraseAt(i, words.last, kind) > 0)
                return true;
    return false;
}

std::optional<TitleDraft> datedNoun(const Mention& mention, const AnnotatedDocument& document) {
    if (!mention.timex || mention.kind == events::ClauseKind::sequel) return std::nullopt;
    const auto date = document.wordsOfTimex(*mention.timex);
    const auto sentence = document.wordsOf(mention.sentence);
    if (!date || date->first <= sentence.first + 1) return std::nullopt;
    const bool led = document.lexicon().isDatePreposition(document.folded(date->first - 1));
    const bool tied = titleLexicon(document.language()).datesNoun(document.folded(date->first - 1));
    if (!led) return std::nullopt;
    const std::size_t earliest = std::max(sentence.first, date->first - std::min(date->first, reach));
    WordRange noun = ledNounBefore(document, date->first - 1, earliest);
    if (noun.empty() || !actIsDatedOtherwise(document, sentence, noun, *mention.timex, tied)) return std::nullopt;
    while (noun.first < noun.last && document.words()[noun.first].entry->determiner) ++noun.first;
    if (noun.empty()) return std::nullopt;
    TitleDraft draft(document, noun);
    std::size_t end = date->last;
    while (end < sentence.last && document.isWord(end) && !document.words()[end].timex &&
           !document.lexicon().mark(document.folded(end)) && !document.isFiniteVerb(end, sentence))
        ++end;
    draft.append(within({date->last, end}));
    return draft;
}

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
    const bool says = mention.verb || mention.triggerWord;
    if (mention.words.first != sentence.first || !says) ranges.push_back(within(sentence));
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
    return TitleDraft(document, within(toldIn(mention, document)));
}

} // namespace dateline::graph
