// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/event_print.h"

namespace dateline::graph {

namespace {

using events::Mention;

void add(FingerprintMaker& print, const time::When& when) {
    print.add(time::toIso(when.days.first)).add(time::toIso(when.days.last));
    print.add(when.granularity).add(when.modifier).add(when.clock.has_value());
    if (when.clock) print.add(when.clock->minuteOfDay).add(when.clock->offsetMinutes.value_or(24 * 60));
}

void add(FingerprintMaker& print, events::WordRange words) { print.add(words.first).add(words.last); }
void add(FingerprintMaker& print, Span span) { print.add(span.begin).add(span.end); }

void add(FingerprintMaker& print, const std::optional<std::size_t>& place) {
    print.add(place.has_value()).add(place.value_or(0));
}

} // namespace

EventPrinter::EventPrinter(const events::MentionSet& set, const events::SimilarityMeasure& measure)
    : m_set(set), m_measure(measure) {
    FingerprintMaker print;
    m_terms.reserve(set.termTexts.size());
    for (std::size_t term = 0; term < set.termTexts.size(); ++term)
        m_terms.push_back(print.add(set.termTexts[term]).add(set.steppedIdf[term]).take());
}

Fingerprint EventPrinter::printOf(const events::Cluster& cluster) const {
    FingerprintMaker print;
    graph::add(print, cluster.when);
    print.add(cluster.whole).add(cluster.disputed.size());
    for (const auto& position : cluster.disputed) {
        graph::add(print, position.when);
        for (const std::size_t document : position.documents) print.add(m_set.documentPrints[document]);
    }
    const bool compared = cluster.members.size() > 1;
    for (const auto& [index, membership] : cluster.members) {
        const auto& mention = m_set.mentions[index];
        print.add(membership);
        add(print, mention);
        addAround(print, index);
        if (compared) addWords(print, m_set.documentOf(mention), mention.sentence);
    }
    return print.take();
}

void EventPrinter::add(FingerprintMaker& print, const Mention& mention) const {
    print.add(m_set.documentPrints[mention.document]).add(mention.sentence);
    graph::add(print, mention.words);
    graph::add(print, mention.passage);
    graph::add(print, mention.when);
    for (const auto& place : {mention.timex, mention.triggerWord, mention.verb, mention.countedNoun})
        graph::add(print, place);
    print.add(mention.kind).add(mention.status).add(mention.trigger).add(mention.acts).add(mention.post);
    print.add(mention.triggerTerm == events::noTerm ? 0 : m_set.termTexts[mention.triggerTerm]);
    for (const auto& term : mention.terms) print.add(m_terms[term.term]).add(term.weight);
    addBy(print, mention);
    for (const auto& step : mention.steps) {
        graph::add(print, step.span);
        print.add(step.rule).add(step.document).add(step.anchor).add(step.before).add(step.after);
    }
}

/// Who, where, and the numbers.
void EventPrinter::addBy(FingerprintMaker& print, const Mention& mention) const {
    print.add(mention.speaker ? m_set.namePrints[*mention.speaker] : 0);
    for (const auto* list : {&mention.actors, &mention.subjects, &mention.places}) {
        print.add(list->size());
        for (const auto name : *list) print.add(m_set.namePrints[name]);
    }
    print.add(mention.numbers.size());
    for (const auto number : mention.numbers) print.add(number);
}

/// The original that its document copies, the mention before in its sentence, the headline, and the stages of a whole.
void EventPrinter::addAround(FingerprintMaker& print, std::size_t index) const {
    const auto& mention = m_set.mentions[index];
    const auto& document = m_set.documentOf(mention);
    print.add(m_set.documentPrints[m_measure.articles().originalOf(mention.document)]);
    const auto* before = index > 0 ? &m_set.mentions[index - 1] : nullptr;
    print.add(before && before->document == mention.document && before->sentence == mention.sentence);
    if (const auto headline = document.document().headline)
        addWords(print, document, document.sentenceAt(headline->begin));
    print.add(mention.stages.size());
    for (const std::size_t stage : mention.stages) add(print, m_set.mentions[stage]);
}

void EventPrinter::addWords(FingerprintMaker& print, const events::AnnotatedDocument& document,
                            std::size_t sentence) const {
    const auto range = document.wordsOf(sentence);
    for (std::size_t i = range.first; i < range.last; ++i)
        if (const auto term = document.words()[i].entry->term; term != events::noTerm) print.add(m_terms[term]);
}

} // namespace dateline::graph
