// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/events/describe.h"

#include "core/events/predicate.h"

#include <algorithm>
#include <charconv>

namespace dateline::events {

namespace {

constexpr float ofClause = 1.0F;
constexpr float ofSentence = 0.5F;   ///< the rest of the sentence
constexpr float ofNeighbour = 0.25F; ///< the sentence before and after
constexpr float ofAntecedent = 0.8F; ///< the sentence before, when the clause only points back to it

void keepUnique(std::vector<Name>& names) {
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
}

bool pointsBack(const AnnotatedDocument& document, WordRange words) {
    return !words.empty() && document.words()[words.first].entry->pronoun;
}

void describeTerms(const AnnotatedDocument& document, Mention& mention) {
    const auto sentence = document.wordsOf(mention.sentence);
    addTerms(document, mention.words, ofClause, mention.terms);
    addTerms(document, sentence, ofSentence, mention.terms);
    if (mention.sentence > 0)
        addTerms(document, document.wordsOf(mention.sentence - 1),
                 pointsBack(document, sentence) ? ofAntecedent : ofNeighbour, mention.terms);
    if (mention.sentence + 1 < document.sentences().size())
        addTerms(document, document.wordsOf(mention.sentence + 1), ofNeighbour, mention.terms);
    finishTerms(mention.terms);
}

void describeNames(const MentionSet& set, Mention& mention) {
    const auto& document = set.documents[mention.document];
    auto runs = set.runsIn(mention.document, mention.words);
    // A part that names nobody ("as proposed in May") is about those of its sentence.
    if (runs.empty() && mention.embedded()) runs = set.runsIn(mention.document, document.wordsOf(mention.sentence));
    for (const auto& run : runs) {
        const bool place = run.role == NameRole::place && !set.names.isAcronym(run.name);
        (place ? mention.places : mention.actors).push_back(set.names.canonical(run.name));
        if (!place && mention.verb && run.words.first < *mention.verb)
            mention.subjects.push_back(set.names.canonical(run.name));
    }
    if (mention.speaker) mention.actors.push_back(*mention.speaker);
    keepUnique(mention.actors);
    keepUnique(mention.places);
}

void describeNumbers(const AnnotatedDocument& document, Mention& mention) {
    for (std::size_t i = mention.words.first; i < mention.words.last; ++i) {
        const auto& word = document.words()[i];
        if (word.token.kind != text::TokenKind::number || word.timex) continue;
        const auto digits = document.written(i);
        std::uint32_t value = 0;
        if (std::from_chars(digits.data(), digits.data() + digits.size(), value).ec == std::errc{})
            mention.numbers.push_back(value);
    }
    std::sort(mention.numbers.begin(), mention.numbers.end());
}

/// "was arrested for the shooting on Monday": two kinds of act, of which a report of either may be meant.
std::uint32_t actsIn(const AnnotatedDocument& document, WordRange words) {
    std::uint32_t acts = 0;
    for (std::size_t i = words.first; i < words.last; ++i) {
        const auto& trigger = document.words()[i].entry->trigger;
        const auto kind = trigger.asNoun != noTrigger ? trigger.asNoun : trigger.asVerb;
        if (kind != noTrigger && kind != statementTrigger && kind < 32) acts |= 1U << kind;
    }
    return acts;
}

} // namespace

Mention describeMention(const MentionSet& set, std::size_t documentIndex, std::size_t sentence, WordRange words,
                        std::optional<std::size_t> timex, ClauseKind kind) {
    const auto& document = set.documents[documentIndex];
    Mention mention;
    mention.document = documentIndex;
    mention.sentence = sentence;
    mention.words = words;
    mention.timex = timex;
    mention.kind = kind;
    mention.passage = document.spanOf(words);
    const auto predicate = predicateOf(document, words, timex ? document.wordsOfTimex(*timex) : std::nullopt, kind);
    mention.trigger = predicate.trigger;
    mention.triggerWord = predicate.triggerWord;
    mention.verb = predicate.verb;
    mention.acts = actsIn(document, words);
    mention.status = predicate.status;
    if (predicate.triggerWord) mention.triggerTerm = document.words()[*predicate.triggerWord].entry->term;
    if (predicate.trigger == statementTrigger && predicate.verb && kind != ClauseKind::nominal)
        mention.speaker = speakerOf(document, set.runs[documentIndex], set.names, words, *predicate.verb);
    describeTerms(document, mention);
    describeNames(set, mention);
    describeNumbers(document, mention);
    return mention;
}

void addTerms(const AnnotatedDocument& document, WordRange range, float weight, std::vector<WeightedTerm>& terms) {
    for (std::size_t i = range.first; i < range.last; ++i) {
        const auto& word = document.words()[i];
        if (word.entry->term != noTerm && !word.timex) terms.push_back({word.entry->term, weight});
    }
}

void finishTerms(std::vector<WeightedTerm>& terms) {
    std::sort(terms.begin(), terms.end(), [](const WeightedTerm& a, const WeightedTerm& b) {
        return a.term != b.term ? a.term < b.term : a.weight > b.weight;
    });
    terms.erase(std::unique(terms.begin(), terms.end(),
                            [](const WeightedTerm& a, const WeightedTerm& b) { return a.term == b.term; }),
                terms.end());
}

} // namespace dateline::events
