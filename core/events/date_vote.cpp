// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/events/date_vote.h"

#include <algorithm>
#include <limits>
#include <map>
#include <set>
#include <string_view>
#include <utility>

namespace dateline::events {

namespace {

constexpr std::int32_t reach = 3;          ///< days between which sources may differ about one event
constexpr std::int32_t around = 5;         ///< days before and after, in which the like makes it one of a row
constexpr double strongAgreement = 3;      ///< three agreements on what happened; one affair is one of them
constexpr double sharedWords = 0.5;        ///< of it, in words at least
constexpr std::size_t enoughForPlace = 2;  ///< words in common beside a shared place that make one act of two reports
constexpr double oneAffair = 0.12;         ///< likeness of articles
constexpr std::ptrdiff_t mostHolders = 12; ///< mentions within reach that a name may propose
constexpr double ofDate = 1;               ///< "13 May", "13/5/2021"
constexpr double ofWeekday = 0.8;          ///< "on Monday"
constexpr double ofCount = 0.5;            ///< "yesterday", "two days later"
constexpr double ofNothing = 0.3;          ///< no expression: the day of the affair's other reports
constexpr double unclear = 0.3;            ///< share of the votes from which a weekday is a position of its own

using ClusterPair = std::pair<std::size_t, std::size_t>;

/// The night belongs to the day on which it began and to the next: "Sunday night", "early on Monday".
bool lateAt(const temporal::Timex& timex) {
    constexpr int evening = 20 * 60;
    const auto& clock = timex.when->clock;
    if (timex.when->modifier == time::Modifier::end) return true; // "late on Sunday"
    return clock ? clock->minuteOfDay >= evening : timex.value.ends_with("TNI") || timex.value.ends_with("TEV");
}

bool earlyAt(const temporal::Timex& timex) {
    constexpr int morning = 6 * 60;
    const auto& clock = timex.when->clock;
    if (timex.when->modifier == time::Modifier::start) return true; // "early on Monday"
    return clock ? clock->minuteOfDay <= morning : timex.value.ends_with("TMO") || timex.value.ends_with("TNI");
}

class DateSettler {
public:
    DateSettler(MentionSet& set, const SimilarityMeasure& measure, std::vector<Cluster>& clusters)
        : m_set(set), m_measure(measure), m_clusters(clusters), m_home(set.mentions.size(), clusters.size()) {
        for (std::size_t c = 0; c < clusters.size(); ++c)
            for (const auto& member : clusters[c].members) m_home[member.mention] = c;
        m_first.assign(set.documents.size() + 1, 0);
        for (const auto& mention : set.mentions) ++m_first[mention.document + 1];
        for (std::size_t d = 0; d < set.documents.size(); ++d) m_first[d + 1] += m_first[d];
    }

    void run() {
        indexNames();
        for (std::size_t i = 0; i < m_set.mentions.size(); ++i)
            if (canDiffer(i)) proposeFor(i);
        for (const auto& [a, b] : mutuallyBest()) merge(a, b);
        std::erase_if(m_clusters, [](const Cluster& cluster) { return cluster.members.empty(); });
    }

private:
    /// A report of an act on one day. What is said, and when, is told day after day.
    bool canDiffer(std::size_t i) const {
        const auto& mention = m_set.mentions[i];
        return mention.exact() && mention.timex && mention.trigger != noTrigger &&
               mention.trigger != statementTrigger && mention.status == Status::happened &&
               !m_clusters[m_home[i]].whole;
    }

    // ---- candidates: later by up to `reach` days, the same kind of act, in articles on one affair or with a name in common

    void indexNames() {
        for (std::size_t i = 0; i < m_set.mentions.size(); ++i) {
            if (!canDiffer(i)) continue;
            const auto& mention = m_set.mentions[i];
            for (const auto* list : {&mention.actors, &mention.places})
                for (const Name name : *list)
                    if (m_set.names.country(name) != name)
                        m_holders[{mention.trigger, name}].emplace_back(mention.when.days.first, i);
        }
        for (auto& [key, holders] : m_holders) std::sort(holders.begin(), holders.end());
    }

    void proposeFor(std::size_t i) {
        const auto& mention = m_set.mentions[i];
        for (const auto& neighbour : m_measure.articles().neighbours(mention.document)) {
            if (static_cast<double>(neighbour.likeness) < oneAffair) continue;
            for (std::size_t k = m_first[neighbour.document]; k < m_first[neighbour.document + 1]; ++k)
                if (m_set.mentions[k].trigger == mention.trigger && canDiffer(k)) propose(i, k);
        }
        for (const auto* list : {&mention.actors, &mention.places})
            for (const Name name : *list) proposeHolders(i, name);
    }

    void proposeHolders(std::size_t i, Name name) {
        const auto& mention = m_set.mentions[i];
        const auto found = m_holders.find({mention.trigger, name});
        if (found == m_holders.end()) return;
        const auto day = mention.when.days.first;
        const auto& holders = found->second;
        const auto begin = std::lower_bound(holders.begin(), holders.end(), std::pair(day + 1, std::size_t{0}));
        const auto end = std::lower_bound(begin, holders.end(), std::pair(day + reach + 1, std::size_t{0}));
        if (end - begin > mostHolders) return;
        for (auto k = begin; k != end; ++k) propose(i, k->second);
    }

    void propose(std::size_t i, std::size_t k) {
        const auto& a = m_set.mentions[i];
        const auto& b = m_set.mentions[k];
        const auto later = b.when.days.first - a.when.days.first;
        if (later < 1 || later > reach || originalOf(a) == originalOf(b)) return;
        const ClusterPair pair{m_home[i], m_home[k]};
        const auto known = m_agreements.find(pair);
        if (known == m_agreements.end() && toldApart(pair)) {
            m_agreements.emplace(pair, 0);
            return;
        }
        if (known != m_agreements.end() && known->second == 0) return;
        const auto similarity = m_measure.compare(a, b);
        const double what = similarity.total() - similarity.date - similarity.document - similarity.articles / 2;
        if (similarity.contradiction < 0 || similarity.places < 0 || similarity.words < sharedWords) return;
        if (what < strongAgreement || !meansOneAct(a, b)) return;
        auto& agreement = m_agreements[pair];
        agreement = std::max(agreement, what);
    }

    /// Something with a name to which such a thing happens on these two days only, no other number of it, and no other
    /// words for the rest. Protests on a square, shells on a town happen every day; and a place is no identity, for much
    /// happens in a town: there the words must say the same.
    bool meansOneAct(const Mention& a, const Mention& b) const {
        const auto has = [](const std::vector<std::uint32_t>& numbers, std::uint32_t n) {
            return std::ranges::binary_search(numbers, n);
        };
        if (!a.numbers.empty() && !b.numbers.empty() &&
            std::ranges::none_of(a.numbers, [&](std::uint32_t n) { return has(b.numbers, n); }))
            return false;
        const auto shared = sharedRareNames(a, b);
        if (shared.empty()) return false;
        const auto restA = restOf(a);
        const auto restB = restOf(b);
        if (areOthers(restA.after, restB.after)) return false;
        if (std::ranges::all_of(shared, [&](Name name) { return isPlaceIn(name, a, b); }))
            return !areOthers(restA.before, restB.before) && inCommon(restA.all, restB.all) >= enoughForPlace;
        return !areOthers(restA.all, restB.all);
    }

    /// What a report says beside names, date and the word for the act: "a library", "a swimming pool".
    struct Rest {
        std::set<Term> before; ///< the act: who did it
        std::set<Term> after;  ///< it, up to a preposition or a comma: to what
        std::set<Term> all;
    };

    static std::size_t inCommon(const std::set<Term>& a, const std::set<Term>& b) {
        return static_cast<std::size_t>(std::ranges::count_if(a, [&](Term term) { return b.contains(term); }));
    }
    static bool areOthers(const std::set<Term>& a, const std::set<Term>& b) {
        return !a.empty() && !b.empty() && inCommon(a, b) == 0;
    }

    std::vector<Name> sharedRareNames(const Mention& a, const Mention& b) const {
        std::vector<Name> found;
        for (const auto* list : {&a.actors, &a.places})
            for (const Name name : *list) {
                const bool shared =
                    std::ranges::binary_search(b.actors, name) || std::ranges::binary_search(b.places, name);
                if (shared && daysOf(a.trigger, name, a.when.days.first - around, b.when.days.first + around) <= 2)
                    found.push_back(name);
            }
        return found;
    }

    bool isPlaceIn(Name name, const Mention& a, const Mention& b) const {
        return m_set.names.kind(name) == NameKind::place || std::ranges::binary_search(a.places, name) ||
               std::ranges::binary_search(b.places, name);
    }

    Rest restOf(const Mention& mention) const {
        const auto& document = m_set.documentOf(mention);
        const auto runs = m_set.runsIn(mention.document, mention.words);
        const std::size_t act = mention.triggerWord.value_or(mention.words.first);
        const std::size_t end = withoutSpeaker(document, {act, mention.words.last});
        Rest rest;
        bool next = true;
        for (std::size_t i = mention.words.first; i < end; ++i) {
            const auto& word = document.words()[i];
            if (i > act && (word.entry->preposition || document.isMark(i, ","))) next = false;
            const bool named = std::ranges::any_of(runs, [&](const NameRun& run) { return run.words.contains(i); });
            const Term term = word.entry->term;
            if (!document.isWord(i) || term == noTerm || term == mention.triggerTerm || word.timex || named ||
                word.entry->preposition)
                continue;
            rest.all.insert(term);
            if (i < act) rest.before.insert(term);
            if (i > act && next) rest.after.insert(term);
        }
        return rest;
    }

    /// The end of a clause without ", police said".
    static std::size_t withoutSpeaker(const AnnotatedDocument& document, WordRange clause) {
        std::size_t comma = clause.last;
        for (std::size_t i = clause.first + 1; i < clause.last; ++i) {
            if (document.isMark(i, ",")) comma = i;
            if (document.words()[i].entry->trigger.asVerb == statementTrigger && comma < i) return comma;
        }
        return clause.last;
    }

    std::size_t daysOf(TriggerClass trigger, Name name, time::Day first, time::Day last) const {
        const auto found = m_holders.find({trigger, name});
        if (found == m_holders.end()) return std::numeric_limits<std::size_t>::max();
        std::set<time::Day> days;
        const auto& holders = found->second;
        for (auto i = std::lower_bound(holders.begin(), holders.end(), std::pair(first, std::size_t{0}));
             i != holders.end() && i->first <= last && days.size() <= 2; ++i)
            days.insert(i->first);
        return days.size();
    }

    std::size_t originalOf(const Mention& mention) const { return m_measure.articles().originalOf(mention.document); }

    /// An article that reports such acts of both days knows them apart.
    bool toldApart(const ClusterPair& pair) const {
        const auto& days = {pair.first, pair.second};
        return std::ranges::any_of(days, [&](std::size_t cluster) {
            const std::size_t other = cluster == pair.first ? pair.second : pair.first;
            return std::ranges::any_of(m_clusters[cluster].members, [&](const Member& member) {
                return reportsSuch(m_set.mentions[member.mention], m_clusters[other].when.days);
            });
        });
    }

    bool reportsSuch(const Mention& mention, time::DayInterval days) const {
        for (std::size_t k = m_first[mention.document]; k < m_first[mention.document + 1]; ++k)
            if (m_set.mentions[k].when.days == days && (m_set.mentions[k].acts & mention.acts) != 0) return true;
        return false;
    }

    std::vector<ClusterPair> mutuallyBest() const {
        std::map<std::size_t, std::pair<double, std::size_t>> best;
        const auto offer = [&](std::size_t cluster, double agreement, std::size_t other) {
            const auto [known, fresh] = best.try_emplace(cluster, agreement, other);
            if (!fresh && known->second.first < agreement) known->second = {agreement, other};
        };
        for (const auto& [pair, agreement] : m_agreements) {
            if (agreement <= 0) continue;
            offer(pair.first, agreement, pair.second);
            offer(pair.second, agreement, pair.first);
        }
        std::vector<ClusterPair> pairs;
        for (const auto& [cluster, choice] : best)
            if (cluster < choice.second && best.at(choice.second).second == cluster)
                pairs.emplace_back(cluster, choice.second);
        return pairs;
    }

    // ---- the vote

    struct Position {
        std::map<std::size_t, double> voices; ///< by original, its best evidence
        std::set<std::size_t> documents;
        bool late = true; ///< all of it in the night that follows
        bool early = true;

        [[nodiscard]] double weight() const {
            double sum = 0;
            for (const auto& [original, evidence] : voices) sum += evidence;
            return sum;
        }
        /// The best evidence that a source has.
        [[nodiscard]] double best() const {
            double most = 0;
            for (const auto& [original, evidence] : voices) most = std::max(most, evidence);
            return most;
        }
    };

    /// Two dates in words are two positions, however few say the one. A weekday may be of another week, and must weigh.
    static bool isPosition(const Position& weak, const Position& strong) {
        if (weak.best() >= ofDate && strong.best() >= ofDate) return true;
        return weak.best() >= ofWeekday && strong.best() >= ofWeekday &&
               weak.weight() > unclear * (strong.weight() + weak.weight());
    }

    Position positionOf(const Cluster& cluster) const {
        Position position;
        for (const auto& member : cluster.members) {
            const auto& mention = m_set.mentions[member.mention];
            auto& best = position.voices[originalOf(mention)];
            best = std::max(best, evidenceOf(m_set, mention));
            position.documents.insert(mention.document);
            const auto* timex = mention.timex ? &m_set.documentOf(mention).reading().timexes[*mention.timex] : nullptr;
            position.late = position.late && timex && timex->when && lateAt(*timex);
            position.early = position.early && timex && timex->when && earlyAt(*timex);
        }
        return position;
    }

    void merge(std::size_t earlier, std::size_t later) {
        if (m_clusters[later].when.days.first < m_clusters[earlier].when.days.first) std::swap(earlier, later);
        const auto first = positionOf(m_clusters[earlier]);
        const auto second = positionOf(m_clusters[later]);
        const bool secondWins = second.weight() > first.weight();
        const std::size_t winner = secondWins ? later : earlier;
        const std::size_t loser = secondWins ? earlier : later;
        const auto& strong = secondWins ? second : first;
        const auto& weak = secondWins ? first : second;
        const bool oneNight = first.late && second.early;
        if (!oneNight && isPosition(weak, strong))
            m_clusters[winner].disputed = {
                {m_clusters[winner].when, {strong.documents.begin(), strong.documents.end()}},
                {m_clusters[loser].when, {weak.documents.begin(), weak.documents.end()}}};
        take(m_clusters[winner], m_clusters[loser]);
    }

    void take(Cluster& winner, Cluster& loser) {
        const auto day = winner.when.days.first;
        for (const auto& member : loser.members) {
            auto& mention = m_set.mentions[member.mention];
            mention.steps.push_back({winner.disputed.empty() ? "event.outvoted" : "event.disputed-day",
                                     mention.passage,
                                     {},
                                     {},
                                     time::toIso(mention.when.days.first),
                                     time::toIso(day)});
            winner.members.push_back(member);
        }
        loser.members.clear();
        winner.when = time::exactDay(day); // a time of day belongs to one of the two days
    }

    MentionSet& m_set;
    const SimilarityMeasure& m_measure;
    std::vector<Cluster>& m_clusters;
    std::vector<std::size_t> m_home;  ///< by mention, its cluster
    std::vector<std::size_t> m_first; ///< by document, its first mention
    std::map<std::pair<TriggerClass, Name>, std::vector<std::pair<time::Day, std::size_t>>> m_holders;
    std::map<ClusterPair, double> m_agreements; ///< 0 for clusters that are told apart
};

} // namespace

double evidenceOf(const MentionSet& set, const Mention& mention) {
    if (!mention.timex) return ofNothing;
    const auto& timex = set.documentOf(mention).reading().timexes[*mention.timex];
    const std::string_view rule = timex.why.empty() ? std::string_view{} : timex.why.front().rule;
    const auto family = rule.substr(0, rule.find('.'));
    if (timex.stated || family == "date" || family == "numeric" || family == "iso" || rule == "weekday.dated")
        return ofDate;
    return family == "weekday" ? ofWeekday : ofCount;
}

void settleDates(MentionSet& set, const SimilarityMeasure& measure, std::vector<Cluster>& clusters) {
    DateSettler(set, measure, clusters).run();
}

} // namespace dateline::events
