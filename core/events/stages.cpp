// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/events/stages.h"

#include "core/events/describe.h"

#include <algorithm>
#include <set>

namespace dateline::events {

namespace {

class WholeFinder {
public:
    WholeFinder(MentionSet& set, std::size_t document, std::size_t firstMention)
        : m_set(set), m_index(document), m_document(set.documents[document]), m_first(firstMention), m_last(set.mentions.size()) {}

    void run() {
        for (std::size_t s = 0; s < m_document.sentences().size(); ++s) {
            const auto count = countIn(m_document.wordsOf(s));
            if (!count) continue;
            if (auto* coarse = coarseMentionOf(s)) widenToStages(*coarse, *count);
            else if (!datedIn(s)) announceStages(s, *count);
        }
    }

private:
    /// "three stages", "the second of three rounds", "three difficult rounds": two or more.
    std::optional<int> countIn(WordRange range) const {
        constexpr std::size_t reach = 2;
        for (std::size_t i = range.first; i + 1 < range.last; ++i) {
            const auto count = eventLexicon().count(m_document.folded(i));
            if (!count || count->ordinal || count->value < 2 || m_document.words()[i].timex) continue;
            for (std::size_t k = i + 1; k < std::min(i + 1 + reach, range.last); ++k)
                if (eventLexicon().isStageNoun(m_document.folded(k))) return count->value;
        }
        return std::nullopt;
    }

    Mention* coarseMentionOf(std::size_t sentence) const {
        for (std::size_t i = m_first; i < m_last; ++i) {
            auto& mention = m_set.mentions[i];
            if (mention.sentence == sentence && !mention.exact() && !mention.embedded() && countIn(mention.words)) return &mention;
        }
        return nullptr;
    }

    bool datedIn(std::size_t sentence) const {
        return std::any_of(m_set.mentions.begin() + static_cast<std::ptrdiff_t>(m_first), m_set.mentions.end(),
                           [&](const Mention& mention) { return mention.sentence == sentence; });
    }

    /// Dated stages follow the sentence that counts them.
    void announceStages(std::size_t sentence, int count) {
        constexpr std::size_t reach = 4; // sentences
        std::vector<std::size_t> stages;
        for (std::size_t i = m_first; i < m_last; ++i) {
            const auto& mention = m_set.mentions[i];
            if (mention.sentence <= sentence || mention.sentence > sentence + reach) continue;
            if (mention.exact() && !mention.embedded() && distinctDays(stages) < count) stages.push_back(i);
        }
        if (distinctDays(stages) != count) return;
        auto whole = describeMention(m_set, m_index, sentence, m_document.wordsOf(sentence), std::nullopt);
        whole.passage = m_document.sentences()[sentence].span;
        if (sentence > 0 && m_document.words()[m_document.wordsOf(sentence).first].entry->pronoun) {
            const auto before = m_document.wordsOf(sentence - 1);
            whole.passage.begin = m_document.sentences()[sentence - 1].span.begin;
            whole.words.first = before.first;
            takeTriggerOf(whole, describeMention(m_set, m_index, sentence - 1, before, std::nullopt));
        }
        if (whole.trigger == noTrigger) whole.trigger = m_set.mentions[stages.front()].trigger;
        becomeWhole(whole, std::move(stages), {});
        m_set.mentions.push_back(std::move(whole));
    }

    static void takeTriggerOf(Mention& whole, const Mention& antecedent) {
        whole.trigger = antecedent.trigger;
        whole.triggerTerm = antecedent.triggerTerm;
        whole.triggerWord = antecedent.triggerWord;
        whole.verb = antecedent.verb;
        for (const Name name : antecedent.actors)
            if (std::find(whole.actors.begin(), whole.actors.end(), name) == whole.actors.end()) whole.actors.push_back(name);
        std::sort(whole.actors.begin(), whole.actors.end());
    }

    void widenToStages(Mention& coarse, int count) {
        std::vector<std::size_t> stages;
        const auto trigger = stageTrigger(coarse);
        for (std::size_t i = m_first; i < m_last; ++i) {
            const auto& mention = m_set.mentions[i];
            if (mention.exact() && mention.trigger == trigger && coarse.when.days.contains(mention.when.days)) stages.push_back(i);
        }
        if (distinctDays(stages) != count) return;
        coarse.trigger = trigger;
        becomeWhole(coarse, std::move(stages), m_document.reading().timexes[*coarse.timex].value);
    }

    /// The class of the counted noun, else the clause's own.
    TriggerClass stageTrigger(const Mention& coarse) const {
        for (std::size_t i = coarse.words.first; i < coarse.words.last; ++i) {
            const auto noun = m_document.triggerAt(i, coarse.words.last).asNoun;
            if (eventLexicon().isStageNoun(m_document.folded(i)) && noun != noTrigger) return noun;
        }
        return coarse.trigger;
    }

    void becomeWhole(Mention& whole, std::vector<std::size_t> stages, const std::string& before) const {
        auto days = m_set.mentions[stages.front()].when.days;
        for (const std::size_t stage : stages) {
            days.first = std::min(days.first, m_set.mentions[stage].when.days.first);
            days.last = std::max(days.last, m_set.mentions[stage].when.days.last);
        }
        whole.when = {days, time::Granularity::range, time::Modifier::none, std::nullopt};
        for (const std::size_t stage : {stages.front(), stages.back()}) {
            const auto& timex = m_document.reading().timexes[*m_set.mentions[stage].timex];
            whole.steps.push_back({"event.stage", timex.span, {}, {}, {}, timex.value});
        }
        whole.steps.push_back({"event.stage-range", whole.passage, {}, {}, before, time::toIso(days.first) + "/" + time::toIso(days.last)});
        whole.planned = false;
        whole.stages = std::move(stages);
    }

    int distinctDays(const std::vector<std::size_t>& stages) const {
        std::set<time::Day> days;
        for (const std::size_t stage : stages) days.insert(m_set.mentions[stage].when.days.first);
        return static_cast<int>(days.size());
    }

    MentionSet& m_set;
    std::size_t m_index;
    const AnnotatedDocument& m_document;
    std::size_t m_first;
    std::size_t m_last;
};

} // namespace

void addCountedWholes(MentionSet& set, std::size_t document, std::size_t firstMention) { WholeFinder(set, document, firstMention).run(); }

} // namespace dateline::events
