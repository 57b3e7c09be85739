// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/events/attachment.h"

#include "core/events/describe.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace dateline::events {

namespace {

constexpr std::int32_t softDays = 5; ///< how far "mid", "early", "late" and "about" reach beyond their third

/// The interval a coarse date may mean, widened by its own uncertainty only.
time::DayInterval reachOf(const time::When& when) {
    const bool soft = when.modifier != time::Modifier::none;
    return {when.days.first - (soft ? softDays : 0), when.days.last + (soft ? softDays : 0)};
}

class Attacher {
public:
    Attacher(MentionSet& set, const SimilarityMeasure& measure, std::vector<Cluster>& clusters)
        : m_set(set), m_measure(measure), m_clusters(clusters), m_told(set.documents.size()) {}

    void run() {
        indexExact();
        attachCoarse();
        attachUndated();
        std::erase_if(m_clusters, [](const Cluster& cluster) { return cluster.members.empty(); });
    }

private:
    struct Choice {
        std::size_t cluster = 0;
        double score = 0;
    };

    /// Exact events by kind of act and by each name in them: a coarse mention that shares no name with an event never means it.
    void indexExact() {
        for (std::size_t c = 0; c < m_clusters.size(); ++c) {
            if (!m_clusters[c].when.isExactDay()) continue;
            std::set<std::pair<TriggerClass, Name>> keys;
            for (const auto& member : m_clusters[c].members) {
                const auto& mention = m_set.mentions[member.mention];
                for (const Name name : namesOf(mention)) keys.insert({mention.trigger, name});
                if (mention.exact() && mention.acts != 0)
                    m_told[mention.document].emplace_back(m_clusters[c].when.days.first, c);
            }
            for (const auto& key : keys)
                if (key.first != noTrigger) m_exact[key].emplace(m_clusters[c].when.days.first, c);
        }
    }

    /// With the countries that capitals stand for.
    std::set<Name> namesOf(const Mention& mention) const {
        std::set<Name> names(mention.actors.begin(), mention.actors.end());
        names.insert(mention.places.begin(), mention.places.end());
        for (const auto* list : {&mention.actors, &mention.places})
            for (const Name name : *list)
                if (const auto country = m_set.names.country(name)) names.insert(*country);
        return names;
    }

    /// By the names that fewest events of the interval have: one that very many have tells none of them.
    std::set<std::size_t> candidatesFor(const Mention& mention) const {
        constexpr std::size_t telling = 64; // events
        const auto reach = reachOf(mention.when);
        std::set<std::size_t> candidates;
        for (const Name name : namesOf(mention)) {
            const auto found = m_exact.find({mention.trigger, name});
            if (found == m_exact.end()) continue;
            const auto first = found->second.lower_bound(reach.first);
            std::size_t count = 0;
            auto last = first;
            while (last != found->second.end() && last->first <= reach.last && count <= telling) ++last, ++count;
            if (count > telling) continue;
            for (auto i = first; i != last; ++i) candidates.insert(i->second);
        }
        addTold(mention, reach, candidates);
        return candidates;
    }

    /// What articles on the same affair date inside the interval, in whatever words: "a shooting back in February".
    void addTold(const Mention& mention, time::DayInterval reach, std::set<std::size_t>& candidates) const {
        for (const auto& neighbour : m_measure.articles().neighbours(mention.document)) {
            if (static_cast<double>(neighbour.likeness) < oneAffair) continue;
            for (const auto& [day, cluster] : m_told[neighbour.document])
                if (reach.contains(day)) candidates.insert(cluster);
        }
    }

    /// With the first reports of that kind: those of an event that very many tell say the same.
    double bestAgreement(const Mention& mention, const Cluster& cluster) const {
        constexpr int enough = 24;
        double best = 0;
        int compared = 0;
        for (const auto& member : cluster.members) {
            const auto& other = m_set.mentions[member.mention];
            const bool sameKind = other.trigger == mention.trigger && mention.trigger != noTrigger;
            if (!sameKind && !tellsOfIt(mention, other)) continue;
            best = std::max(best, m_measure.compare(mention, other).total());
            if (++compared == enough) break;
        }
        return best;
    }

    /// The kind of act is named in both, in articles on the same affair.
    bool tellsOfIt(const Mention& mention, const Mention& other) const {
        return (mention.acts & other.acts) != 0 &&
               m_measure.articles().between(mention.document, other.document) >= oneAffair;
    }

    // ---- coarse

    void attachCoarse() {
        for (std::size_t c = 0; c < m_clusters.size(); ++c) {
            auto& cluster = m_clusters[c];
            if (cluster.when.isExactDay() || cluster.whole) continue;
            std::vector<Member> staying;
            for (const auto& member : cluster.members)
                if (const auto target = meantBy(m_set.mentions[member.mention]))
                    move(member.mention, *target, "event.coarse-attached", Membership::coarse);
                else
                    staying.push_back(member);
            cluster.members = std::move(staying);
        }
    }

    /// A reduced part or a nominal mentions what the reader knows; a main clause reports, and may report something new.
    std::optional<std::size_t> meantBy(const Mention& mention) const {
        constexpr std::int32_t longest = 45; // days; a main clause that looks back on more than about a month sums up
        const bool ownDays = mention.when.granularity == time::Granularity::range; // "on May 6-9" means no day of them
        if (!mention.embedded() && (ownDays || mention.when.days.lengthInDays() > longest)) return std::nullopt;
        constexpr double clearly = 0.2; // ahead of the second best
        constexpr double asNews = 1.0;  // a main clause needs one agreement more
        Choice best;
        Choice second;
        for (const std::size_t candidate : candidatesFor(mention)) {
            const Choice choice{candidate, bestAgreement(mention, m_clusters[candidate])};
            const bool otherDay = m_clusters[choice.cluster].when.days != m_clusters[best.cluster].when.days;
            if (choice.score > best.score) {
                const auto before = std::exchange(best, choice);
                if (otherDay) second = before;
            } else if (choice.score > second.score && otherDay)
                second = choice;
        }
        const double enough = enoughAgreement + (mention.embedded() ? 0 : asNews);
        if (best.score < enough || best.score - second.score < clearly) return std::nullopt;
        return best.cluster;
    }

    void move(std::size_t mentionIndex, std::size_t target, const char* rule, Membership membership) {
        auto& mention = m_set.mentions[mentionIndex];
        const auto& day = m_clusters[target].when.days.first;
        const auto* timex = mention.timex ? &m_set.documentOf(mention).reading().timexes[*mention.timex] : nullptr;
        mention.steps.push_back(
            {rule, mention.passage, {}, {}, timex ? timex->value : std::string{}, time::toIso(day)});
        m_clusters[target].members.push_back({mentionIndex, membership});
    }

    // ---- undated

    void attachUndated() {
        const auto homes = clusterOfMentions();
        std::map<std::pair<std::size_t, std::size_t>, std::vector<std::size_t>>
            bySentence; // document, sentence → exact mentions
        for (std::size_t i = 0; i < homes.size(); ++i)
            if (homes[i] && m_set.mentions[i].exact() && tellsAnAct(m_set.mentions[i]))
                bySentence[{m_set.mentions[i].document, m_set.mentions[i].sentence}].push_back(i);
        std::map<std::pair<std::size_t, std::size_t>, bool> tried;
        for (const auto& [place, mentions] : bySentence) tryAround(place, homes, tried);
    }

    bool tellsAnAct(const Mention& mention) const {
        return mention.trigger != noTrigger && mention.trigger != statementTrigger && mention.trigger != meetingTrigger;
    }

    std::vector<std::optional<std::size_t>> clusterOfMentions() const {
        std::vector<std::optional<std::size_t>> homes(m_set.mentions.size());
        for (std::size_t c = 0; c < m_clusters.size(); ++c)
            for (const auto& member : m_clusters[c].members) homes[member.mention] = c;
        return homes;
    }

    using Place = std::pair<std::size_t, std::size_t>;

    void tryAround(const Place& place, const std::vector<std::optional<std::size_t>>& homes,
                   std::map<Place, bool>& tried) {
        const auto& document = m_set.documents[place.first];
        const std::size_t first = place.second >= nearSentences ? place.second - nearSentences : 0;
        const std::size_t last = std::min(place.second + nearSentences + 1, document.sentences().size());
        for (std::size_t s = first; s < last; ++s) {
            if (document.inFurniture(document.sentences()[s].span.begin) || document.isTitleCase(s) ||
                document.isDated(document.wordsOf(s)))
                continue;
            if (tried.emplace(Place{place.first, s}, true).second) tryRestatement(place.first, s, homes);
        }
    }

    void tryRestatement(std::size_t document, std::size_t sentence,
                        const std::vector<std::optional<std::size_t>>& homes) {
        const auto words = contentOf(m_set.documents[document], m_set.documents[document].wordsOf(sentence));
        auto restated = describeMention(m_set, document, sentence, words, std::nullopt);
        if (!tellsAnAct(restated) || !restated.verb) return;
        restated.terms.clear(); // only its own words: its neighbours are the reports it is compared with
        addTerms(m_set.documents[document], words, 1, restated.terms);
        finishTerms(restated.terms);
        const bool joint = tellsJointly(restated);
        auto told = toldAgain(restated, homes, joint);
        if (told.empty()) return;
        if (!joint) told.resize(1);
        restated.when = m_clusters[told.front().cluster].when;
        restated.passage = m_set.documents[document].sentences()[sentence].span;
        m_set.mentions.push_back(std::move(restated));
        move(m_set.mentions.size() - 1, told.front().cluster, "event.undated-restatement", Membership::undated);
        for (std::size_t i = 1; i < told.size(); ++i) bringTogether(told.front().cluster, told[i].cluster);
    }

    /// "A along with B handed over …": what each did is one act.
    bool tellsJointly(const Mention& mention) const {
        const auto& document = m_set.documentOf(mention);
        for (std::size_t i = mention.words.first; i < mention.words.last; ++i)
            if (document.phraseAt(i, mention.words.last, PhraseKind::jointCue) > 0) return true;
        return false;
    }

    /// Clusters whose reports in this article, near the sentence, it tells again; best first, all of one date.
    /// A party's own report of a joint act names the other parties seldom, so half an agreement less is asked of the further ones.
    std::vector<Choice> toldAgain(const Mention& restated, const std::vector<std::optional<std::size_t>>& homes,
                                  bool joint) const {
        constexpr double ofOtherParties = 0.5;
        std::map<std::size_t, double> scores;
        const auto begin = m_set.mentions.begin();
        const auto ofDocument =
            std::lower_bound(begin, begin + static_cast<std::ptrdiff_t>(homes.size()), restated.document,
                             [](const Mention& m, std::size_t document) { return m.document < document; });
        for (auto i = static_cast<std::size_t>(ofDocument - begin);
             i < homes.size() && m_set.mentions[i].document == restated.document; ++i) {
            const auto& mention = m_set.mentions[i];
            if (mention.trigger != restated.trigger || !mention.exact() || !homes[i]) continue;
            const double score = m_measure.compare(restated, mention).total();
            if (score >= enoughAgreement - (joint ? ofOtherParties : 0))
                scores[*homes[i]] = std::max(scores[*homes[i]], score);
        }
        std::vector<Choice> choices;
        for (const auto& [cluster, score] : scores) choices.push_back({cluster, score});
        std::stable_sort(choices.begin(), choices.end(),
                         [](const Choice& a, const Choice& b) { return a.score > b.score; });
        std::erase_if(choices, [&](const Choice& c) { return m_clusters[c.cluster].members.empty(); });
        if (choices.empty() || choices.front().score < enoughAgreement) return {};
        const auto days = m_clusters[choices.front().cluster].when.days;
        std::erase_if(choices, [&](const Choice& c) { return m_clusters[c.cluster].when.days != days; });
        return choices;
    }

    void bringTogether(std::size_t kept, std::size_t gone) {
        auto& from = m_clusters[gone].members;
        auto& into = m_clusters[kept].members;
        into.insert(into.end(), from.begin(), from.end());
        from.clear();
    }

    static constexpr std::size_t nearSentences = 3;
    static constexpr double oneAffair = 0.12; ///< likeness of articles

    MentionSet& m_set;
    const SimilarityMeasure& m_measure;
    std::vector<Cluster>& m_clusters;
    std::map<std::pair<TriggerClass, Name>, std::multimap<time::Day, std::size_t>> m_exact;
    std::vector<std::vector<std::pair<time::Day, std::size_t>>> m_told; ///< by document, the exact events it reports
};

} // namespace

void attachLooseMentions(MentionSet& set, const SimilarityMeasure& measure, std::vector<Cluster>& clusters) {
    Attacher(set, measure, clusters).run();
}

std::optional<std::size_t> complementOf(const AnnotatedDocument& document, std::size_t verb, std::size_t end) {
    constexpr std::size_t reach = 10;
    for (std::size_t i = verb + 1; i < std::min(verb + reach, end); ++i) {
        if (document.lexicon().mark(document.folded(i)) == MarkKind::that && i + 2 < end) return i;
        if (document.isMark(i, ",") || document.isFiniteVerb(i, {verb + 1, end})) return std::nullopt;
    }
    return std::nullopt;
}

WordRange contentOf(const AnnotatedDocument& document, WordRange words) {
    for (std::size_t i = words.first; i < words.last; ++i) {
        if (!document.isFiniteVerb(i, words)) continue;
        if (document.triggerAt(i, words.last).asVerb != statementTrigger) {
            if (document.words()[i].entry->auxiliary) continue;
            return words;
        }
        if (const auto that = complementOf(document, i, words.last)) return {*that + 1, words.last};
        for (std::size_t k = i + 2; k < words.last; ++k)
            if (document.isFiniteVerb(k, {i + 1, words.last}))
                return {document.lexicon().mark(document.folded(i + 1)) == MarkKind::that ? i + 2 : i + 1, words.last};
        return words;
    }
    return words;
}

} // namespace dateline::events
