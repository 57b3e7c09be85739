// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/events/stages.h"

#include "core/events/describe.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

namespace dateline::events {

namespace {

/// The class of the counted noun, else the clause's own.
TriggerClass stageTrigger(const AnnotatedDocument& document, const Mention& coarse) {
    for (std::size_t i = coarse.words.first; i < coarse.words.last; ++i) {
        const auto noun = document.triggerAt(i, coarse.words.last).asNoun;
        if (document.lexicon().isStageNoun(document.folded(i)) && noun != noTrigger) return noun;
    }
    return coarse.trigger;
}

int distinctDays(const std::vector<Mention>& mentions, const std::vector<std::size_t>& stages) {
    std::set<time::Day> days;
    for (const std::size_t stage : stages) days.insert(mentions[stage].when.days.first);
    return static_cast<int>(days.size());
}

/// `stages`, places in `mentions`, by day.
void becomeWhole(const MentionSet& set, const std::vector<Mention>& mentions, Mention& whole,
                 std::vector<std::size_t> stages, const std::string& before) {
    auto days = mentions[stages.front()].when.days;
    for (const std::size_t stage : stages) {
        days.first = std::min(days.first, mentions[stage].when.days.first);
        days.last = std::max(days.last, mentions[stage].when.days.last);
    }
    whole.when = {days, time::Granularity::range, time::Modifier::none, std::nullopt};
    for (const std::size_t stage : {stages.front(), stages.back()}) {
        const auto& mention = mentions[stage];
        const auto& document = set.documentOf(mention);
        const auto& timex = document.reading().timexes[*mention.timex];
        whole.steps.push_back({"event.stage",
                               timex.span,
                               mention.document == whole.document ? std::string{} : document.document().key,
                               {},
                               {},
                               timex.value});
    }
    whole.steps.push_back(
        {"event.stage-range", whole.passage, {}, {}, before, time::toIso(days.first) + "/" + time::toIso(days.last)});
    whole.status = Status::happened;
    whole.stages = std::move(stages);
}

bool shareActor(const Mention& a, const Mention& b) {
    return std::any_of(a.actors.begin(), a.actors.end(),
                       [&](Name name) { return std::binary_search(b.actors.begin(), b.actors.end(), name); });
}

/// Wholes whose stages stand in several documents.
class ScatteredWholeFinder {
public:
    explicit ScatteredWholeFinder(MentionSet& set) : m_set(set) {}

    void run() {
        for (std::size_t i = 0; i < m_set.mentions.size(); ++i) {
            const auto& mention = m_set.mentions[i];
            if (mention.exact() || mention.isWhole() || mention.embedded() || !mention.timex) continue;
            const auto count = stageCountIn(m_set.documentOf(mention), mention.words);
            if (count) widen(m_set.mentions[i], *count);
        }
    }

private:
    void widen(Mention& coarse, int count) {
        constexpr std::int32_t longest = 31; // days; rounds "this year" are too many to have all been told
        if (coarse.when.days.lengthInDays() > longest) return;
        const auto& document = m_set.documentOf(coarse);
        const auto trigger = stageTrigger(document, coarse);
        auto stages = stagesIn(coarse, trigger);
        if (trigger == noTrigger || distinctDays(m_set.mentions, stages) != count) return;
        coarse.trigger = trigger;
        becomeWhole(m_set, m_set.mentions, coarse, std::move(stages), document.reading().timexes[*coarse.timex].value);
    }

    std::vector<std::size_t> stagesIn(const Mention& coarse, TriggerClass trigger) {
        if (m_byDay.empty()) indexDays();
        std::vector<std::size_t> stages;
        std::set<std::size_t> related{coarse.document}; // articles that tell of the same parties
        const auto end = m_byDay.upper_bound(coarse.when.days.last);
        for (auto i = m_byDay.lower_bound(coarse.when.days.first); i != end; ++i) {
            const auto& mention = m_set.mentions[i->second];
            if (mention.trigger != trigger) continue;
            stages.push_back(i->second);
            if (shareActor(mention, coarse)) related.insert(mention.document);
        }
        std::erase_if(stages, [&](std::size_t stage) { return !related.contains(m_set.mentions[stage].document); });
        return stages;
    }

    void indexDays() {
        for (std::size_t i = 0; i < m_set.mentions.size(); ++i)
            if (m_set.mentions[i].exact() && m_set.mentions[i].timex && !m_set.mentions[i].embedded())
                m_byDay.emplace(m_set.mentions[i].when.days.first, i);
    }

    MentionSet& m_set;
    std::multimap<time::Day, std::size_t> m_byDay;
};

class WholeFinder {
public:
    WholeFinder(const MentionSet& set, std::size_t document, std::vector<Mention>& mentions)
        : m_set(set), m_index(document), m_document(set.documents[document]), m_mentions(mentions),
          m_told(mentions.size()) {}

    void run() {
        for (std::size_t s = 0; s < m_document.sentences().size(); ++s) {
            const auto count = stageCountIn(m_document, m_document.wordsOf(s));
            if (!count) continue;
            if (auto* coarse = coarseMentionOf(s))
                widenToStages(*coarse, *count);
            else if (!datedIn(s))
                announceStages(s, *count);
            else
                listStages(s, *count);
        }
    }

private:
    Mention* coarseMentionOf(std::size_t sentence) const {
        for (std::size_t i = 0; i < m_told; ++i) {
            auto& mention = m_mentions[i];
            if (mention.sentence == sentence && !mention.exact() && !mention.embedded() &&
                stageCountIn(m_document, mention.words))
                return &mention;
        }
        return nullptr;
    }

    bool datedIn(std::size_t sentence) const {
        return std::any_of(m_mentions.begin(), m_mentions.end(),
                           [&](const Mention& mention) { return mention.sentence == sentence; });
    }

    /// Dated stages follow the sentence that counts them.
    void announceStages(std::size_t sentence, int count) {
        constexpr std::size_t reach = 4; // sentences
        std::vector<std::size_t> stages;
        for (std::size_t i = 0; i < m_told; ++i) {
            const auto& mention = m_mentions[i];
            if (mention.sentence <= sentence || mention.sentence > sentence + reach) continue;
            if (mention.exact() && !mention.embedded() && distinctDays(m_mentions, stages) < count) stages.push_back(i);
        }
        if (distinctDays(m_mentions, stages) != count) return;
        auto whole = describeMention(m_set, m_index, sentence, m_document.wordsOf(sentence), std::nullopt);
        whole.passage = m_document.sentences()[sentence].span;
        if (sentence > 0 && m_document.words()[m_document.wordsOf(sentence).first].entry->pronoun) {
            const auto before = m_document.wordsOf(sentence - 1);
            whole.passage.begin = m_document.sentences()[sentence - 1].span.begin;
            whole.words.first = before.first;
            takeTriggerOf(whole, describeMention(m_set, m_index, sentence - 1, before, std::nullopt));
        }
        if (whole.trigger == noTrigger) whole.trigger = m_mentions[stages.front()].trigger;
        becomeWhole(m_set, m_mentions, whole, std::move(stages), {});
        m_mentions.push_back(std::move(whole));
    }

    /// "Three rounds of talks followed: on 1 May in Bergen, on 4 May in Oslo and on 9 May in Tromso": counted and told in one sentence.
    void listStages(std::size_t sentence, int count) {
        std::vector<std::size_t> stages;
        for (std::size_t i = 0; i < m_told; ++i)
            if (m_mentions[i].sentence == sentence && m_mentions[i].exact() && !m_mentions[i].embedded())
                stages.push_back(i);
        if (distinctDays(m_mentions, stages) != count || static_cast<int>(stages.size()) != count) return;
        const WordRange head{m_document.wordsOf(sentence).first,
                             m_document.wordsOfTimex(*m_mentions[stages.front()].timex)->first};
        if (!stageCountIn(m_document, head)) return; // of something that was told after the first date
        auto whole = describeMention(m_set, m_index, sentence, m_document.wordsOf(sentence), std::nullopt);
        whole.passage = m_document.sentences()[sentence].span;
        const auto counted = stageTrigger(m_document, whole);
        if (counted != noTrigger) whole.trigger = counted;
        for (const std::size_t stage : stages) {
            auto& mention = m_mentions[stage];
            if (mention.trigger == noTrigger) mention.trigger = whole.trigger;
            mention.countedNoun = nounOf(whole, head);
        }
        becomeWhole(m_set, m_mentions, whole, std::move(stages), {});
        m_mentions.push_back(std::move(whole));
    }

    /// The last noun of the head that names the kind of act.
    std::optional<std::size_t> nounOf(const Mention& whole, WordRange head) const {
        std::optional<std::size_t> noun;
        for (std::size_t i = head.first; i < head.last; ++i)
            if (const auto kind = m_document.triggerAt(i, head.last).asNoun; kind != noTrigger && kind == whole.trigger)
                noun = i;
        return noun;
    }

    static void takeTriggerOf(Mention& whole, const Mention& antecedent) {
        whole.trigger = antecedent.trigger;
        whole.triggerTerm = antecedent.triggerTerm;
        whole.triggerWord = antecedent.triggerWord;
        whole.verb = antecedent.verb;
        for (const Name name : antecedent.actors)
            if (std::find(whole.actors.begin(), whole.actors.end(), name) == whole.actors.end())
                whole.actors.push_back(name);
        std::sort(whole.actors.begin(), whole.actors.end());
    }

    void widenToStages(Mention& coarse, int count) {
        std::vector<std::size_t> stages;
        const auto trigger = stageTrigger(m_document, coarse);
        for (std::size_t i = 0; i < m_told; ++i) {
            const auto& mention = m_mentions[i];
            if (mention.exact() && mention.trigger == trigger && coarse.when.days.contains(mention.when.days))
                stages.push_back(i);
        }
        if (distinctDays(m_mentions, stages) != count) return;
        coarse.trigger = trigger;
        becomeWhole(m_set, m_mentions, coarse, std::move(stages), m_document.reading().timexes[*coarse.timex].value);
    }

    const MentionSet& m_set;
    std::size_t m_index;
    const AnnotatedDocument& m_document;
    std::vector<Mention>& m_mentions;
    std::size_t m_told; ///< without the wholes that were added
};

} // namespace

void addWholesAcrossDocuments(MentionSet& set) { ScatteredWholeFinder(set).run(); }

void addCountedWholes(const MentionSet& set, std::size_t document, std::vector<Mention>& mentions) {
    WholeFinder(set, document, mentions).run();
}

} // namespace dateline::events
