// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/differences.h"

#include <algorithm>
#include <charconv>
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
constexpr std::uint32_t alike = 3;       ///< times: beyond, two numbers count different things
constexpr std::size_t sameBeginning = 3; ///< bytes; "Sana" and "Sanaa" are one town

/// "27 member states" in a report.
struct Counted {
    std::uint32_t value = 0;
    std::size_t document = 0;
    std::string written; ///< the number
    std::string about;   ///< what is counted
};

/// What is counted, and in which act: twelve people can be killed and thirty hurt.
using CountKey = std::pair<Term, Term>;

/// A document's answer; of the several it gives none is its own.
using Answers = std::map<std::size_t, std::set<std::uint32_t>>;

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
        for (const auto& member : m_cluster.members) readCounts(m_set.mentions[member.mention], counts);
        std::vector<Difference> differences;
        for (const auto& [key, counted] : counts) {
            auto difference = differenceOf(counted);
            if (difference.positions.size() > 1) differences.push_back(std::move(difference));
        }
        return differences;
    }

    void readCounts(const Mention& mention, std::map<CountKey, std::vector<Counted>>& counts) const {
        const auto& document = m_set.documentOf(mention);
        for (std::size_t i = mention.words.first; i + 1 < mention.words.last; ++i) {
            const auto value = valueAt(document, i);
            if (!value) continue;
            const auto phrase = phraseFrom(document, i + 1, mention.words.last);
            if (phrase.empty()) continue;
            const Term head = document.words()[phrase.last - 1].entry->term;
            const bool bare = phrase.last - phrase.first == 1; // "12 people": who were what?
            const auto span = document.spanOf(phrase);
            counts[{head, bare ? mention.triggerTerm : events::noTerm}].push_back(
                {*value, mention.document, std::string(document.written(i)),
                 std::string(slice(document.document().text, span))});
        }
    }

    /// A number in figures or in a word, that is no date, price or part of a longer figure.
    static std::optional<std::uint32_t> valueAt(const events::AnnotatedDocument& document, std::size_t i) {
        const auto& word = document.words()[i];
        if (word.timex) return std::nullopt;
        if (word.token.kind == text::TokenKind::word) {
            const auto count = document.lexicon().count(document.folded(i));
            return count && !count->ordinal && count->value > 1 ? std::optional<std::uint32_t>(count->value)
                                                                : std::nullopt;
        }
        const bool freeBefore = word.token.spaceBefore || i == 0;
        if (word.token.kind != text::TokenKind::number || !freeBefore) return std::nullopt;
        const auto digits = document.written(i);
        std::uint32_t value = 0;
        const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
        const bool whole = error == std::errc{} && end == digits.data() + digits.size() && !digits.starts_with('0');
        return whole ? std::optional(value) : std::nullopt;
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
        if (several || most.value > alike * least.value) return difference;
        std::map<std::uint32_t, Difference::Position> positions;
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
