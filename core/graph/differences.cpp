// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/differences.h"

#include "core/graph/written_number.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

namespace dateline::graph {

namespace {

using events::Mention;
using events::Name;
using events::Term;
using events::WordRange;

constexpr std::size_t longestPhrase = 3; ///< words that say what is counted
constexpr double alike = 3;              ///< times: beyond, two numbers count different things,
constexpr double alikeOfOne = 10;        ///< unless the same is counted in the same words
constexpr std::size_t nearAct = 4; ///< words before a count in which its act may stand: "killed at least 12 people"
constexpr std::size_t sameBeginning = 3; ///< bytes; "Sana" and "Sanaa" are one town

/// "27 member states" in a report.
struct Counted {
    double value = 0;
    std::size_t document = 0;
    std::string written; ///< the number
    std::string about;   ///< what is counted
};

/// What is counted, in which act, and in which money: twelve people can be killed and thirty hurt.
using CountKey = std::tuple<Term, Term, std::string_view>;

/// A document's answer; of the several it gives none is its own.
using Answers = std::map<std::size_t, std::set<double>>;

class DifferenceFinder {
public:
    DifferenceFinder(const events::MentionSet& set, const events::SimilarityMeasure& measure,
                     const events::Cluster& cluster)
        : m_set(set), m_measure(measure), m_cluster(cluster) {}

    std::vector<Difference> run() const {
        if (std::ranges::all_of(m_cluster.members, [&](const events::Member& member) {
                return originalOf(member) == originalOf(m_cluster.members.front());
            }))
            return {};
        auto differences = inNumbers();
        auto place = inPlace();
        if (!place.positions.empty()) differences.push_back(std::move(place));
        return differences;
    }

private:
    std::size_t originalOf(const events::Member& member) const {
        return m_measure.articles().originalOf(m_set.mentions[member.mention].document);
    }

    // ---- numbers

    std::vector<Difference> inNumbers() const {
        std::map<CountKey, std::vector<Counted>> counts;
        for (const auto& member : m_cluster.members) readCounts(member.mention, counts);
        std::vector<Difference> differences;
        for (const auto& [key, counted] : counts) {
            auto difference = differenceOf(counted);
            if (difference.positions.size() > 1) differences.push_back(std::move(difference));
        }
        return differences;
    }

    /// Where its own clause begins, or its sentence when no other mention stands before: "60 were killed when …".
    std::size_t firstWordOf(std::size_t index) const {
        const auto& mention = m_set.mentions[index];
        const auto* before = index > 0 ? &m_set.mentions[index - 1] : nullptr;
        const bool follows = before && before->document == mention.document && before->sentence == mention.sentence;
        return follows || mention.embedded() ? mention.words.first
                                             : m_set.documentOf(mention).wordsOf(mention.sentence).first;
    }

    void readCounts(std::size_t index, std::map<CountKey, std::vector<Counted>>& counts) const {
        const auto& mention = m_set.mentions[index];
        const auto& document = m_set.documentOf(mention);
        for (std::size_t i = firstWordOf(index); i + 1 < mention.words.last; ++i) {
            const auto number = numberAt(document, i, mention.words.last);
            if (!number) continue;
            i = number->words.last - 1;
            const auto written = slice(document.document().text, document.spanOf(number->words));
            const Counted counted{number->value, mention.document, std::string(written), {}};
            if (!number->currency.empty())
                addMoney(mention, *number, counted, counts);
            else
                addCount(mention, *number, counted, counts);
        }
    }

    static void addMoney(const Mention& mention, const WrittenNumber& number, Counted counted,
                         std::map<CountKey, std::vector<Counted>>& counts) {
        counted.about = number.currency;
        counts[{events::noTerm, mention.triggerTerm, number.currency}].push_back(std::move(counted));
    }

    void addCount(const Mention& mention, const WrittenNumber& number, Counted counted,
                  std::map<CountKey, std::vector<Counted>>& counts) const {
        const auto& document = m_set.documentOf(mention);
        const auto phrase = phraseFrom(document, number.words.last, mention.words.last);
        if (phrase.empty()) return;
        const Term head = document.words()[phrase.last - 1].entry->term;
        const bool bare = phrase.last - phrase.first == 1; // "12 people": who were what?
        counted.about = slice(document.document().text, document.spanOf(phrase));
        counts[{head, bare ? actAround(mention, number.words.first, phrase.last) : events::noTerm, {}}].push_back(
            std::move(counted));
    }

    /// The act of those counted: "12 people were killed", "killed at least 12 people"; else the clause's.
    Term actAround(const Mention& mention, std::size_t first, std::size_t last) const {
        const auto& document = m_set.documentOf(mention);
        const auto actAt = [&](std::size_t i) {
            const auto kind = document.words()[i].entry->trigger.asVerb;
            return kind != events::noTrigger && kind != events::statementTrigger;
        };
        while (last < mention.words.last && document.words()[last].entry->auxiliary) ++last;
        if (last < mention.words.last && actAt(last)) return document.words()[last].entry->term;
        const std::size_t farthest =
            std::max(document.wordsOf(mention.sentence).first, first - std::min(first, nearAct));
        for (std::size_t i = first; i-- > farthest && !document.isMark(i, ",");)
            if (actAt(i)) return document.words()[i].entry->term;
        return mention.triggerTerm;
    }

    static WordRange phraseFrom(const events::AnnotatedDocument& document, std::size_t first, std::size_t end) {
        std::size_t last = first;
        while (last < std::min(end, first + longestPhrase) && namesWhatIsCounted(document, last, first)) ++last;
        return {first, last};
    }

    static bool namesWhatIsCounted(const events::AnnotatedDocument& document, std::size_t i, std::size_t first) {
        const auto& word = document.words()[i];
        return document.isWord(i) && word.token.spaceBefore && !word.token.capitalised && !word.timex &&
               word.entry->term != events::noTerm && !word.entry->preposition && !document.isParticiple(i) &&
               !document.isFiniteVerb(i, {first, i + 1});
    }

    Difference differenceOf(const std::vector<Counted>& counted) const {
        Difference difference{Difference::Kind::number, counted.front().about, {}};
        Answers answers;
        for (const auto& count : counted) answers[m_measure.articles().originalOf(count.document)].insert(count.value);
        const bool several = std::ranges::any_of(answers, [](const auto& answer) { return answer.second.size() > 1; });
        const auto [least, most] = std::ranges::minmax(counted, {}, &Counted::value);
        const bool same =
            std::ranges::all_of(counted, [&](const Counted& count) { return count.about == counted.front().about; });
        if (several || most.value > (same ? alikeOfOne : alike) * least.value) return difference;
        std::map<double, Difference::Position> positions;
        for (const auto& count : counted) {
            auto& position = positions[count.value];
            if (position.value.empty()) position.value = count.written;
            addTo(position, count.document);
        }
        for (auto& [value, position] : positions) difference.positions.push_back(std::move(position));
        sortByDocuments(difference.positions);
        return difference;
    }

    static void addTo(Difference::Position& position, std::size_t document) {
        const DocumentId id{static_cast<std::uint32_t>(document)};
        const auto at = std::ranges::lower_bound(position.documents, id);
        if (at == position.documents.end() || *at != id) position.documents.insert(at, id);
    }

    static void sortByDocuments(std::vector<Difference::Position>& positions) {
        std::ranges::stable_sort(positions, std::ranges::greater{},
                                 [](const Difference::Position& position) { return position.documents.size(); });
    }

    // ---- places

    /// Towns in which the same act is said to have been done, of which the articles that name one never name the other.
    Difference inPlace() const {
        std::map<Term, std::map<Name, Difference::Position>> towns; // by the word for the act
        for (const auto& member : m_cluster.members) {
            const auto& mention = m_set.mentions[member.mention];
            if (member.membership != events::Membership::dated || !tellsAnAct(mention)) continue;
            for (const Name place : mention.places)
                if (isTown(place)) addTo(towns[mention.triggerTerm][place], mention.document);
        }
        Difference difference{Difference::Kind::place, {}, {}};
        for (const auto& [act, ofAct] : towns)
            if (difference.positions.empty()) difference.positions = exclusive(ofAct);
        return difference;
    }

    static bool tellsAnAct(const Mention& mention) {
        return mention.trigger != events::noTrigger && mention.trigger != events::statementTrigger;
    }

    /// The town of most articles and those that exclude it; nothing where none does.
    std::vector<Difference::Position> exclusive(const std::map<Name, Difference::Position>& towns) const {
        std::vector<Difference::Position> positions;
        const auto most =
            std::ranges::max_element(towns, {}, [](const auto& town) { return town.second.documents.size(); });
        for (auto town = towns.begin(); town != towns.end(); ++town)
            if (town == most || excludeEachOther(*most, *town)) {
                positions.push_back(town->second);
                positions.back().value = m_set.names.display(town->first);
            }
        if (positions.size() < 2) positions.clear();
        sortByDocuments(positions);
        return positions;
    }

    bool isTown(Name name) const {
        return m_set.names.kind(name) == events::NameKind::place && !m_set.names.isWide(name) &&
               !m_set.names.isSpot(name);
    }

    bool excludeEachOther(const std::pair<const Name, Difference::Position>& a,
                          const std::pair<const Name, Difference::Position>& b) const {
        const auto silentOn = [&](const Difference::Position& position, Name name) {
            return std::ranges::none_of(position.documents,
                                        [&](DocumentId document) { return names(document.index(), name); });
        };
        const std::string_view one = m_set.names.display(a.first);
        const std::string_view other = m_set.names.display(b.first);
        return one.substr(0, sameBeginning) != other.substr(0, sameBeginning) && silentOn(a.second, b.first) &&
               silentOn(b.second, a.first);
    }

    bool names(std::size_t document, Name name) const {
        return std::ranges::any_of(m_set.runs[document],
                                   [&](const events::NameRun& run) { return m_set.names.canonical(run.name) == name; });
    }

    const events::MentionSet& m_set;
    const events::SimilarityMeasure& m_measure;
    const events::Cluster& m_cluster;
};

} // namespace

std::vector<Difference> differencesIn(const events::MentionSet& set, const events::SimilarityMeasure& measure,
                                      const events::Cluster& cluster) {
    return DifferenceFinder(set, measure, cluster).run();
}

} // namespace dateline::graph
