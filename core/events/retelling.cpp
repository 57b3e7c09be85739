// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/events/retelling.h"

#include "core/base/parallel.h"
#include "core/events/attachment.h"
#include "core/events/describe.h"

#include <algorithm>
#include <map>
#include <utility>

namespace dateline::events {

namespace {

constexpr std::size_t openingSentences = 8; ///< of an article, where it says what it is about
constexpr std::size_t leadSentences = 5;    ///< of an article, where its main event stands
constexpr double sharedWords =
    0.3;                         ///< agreement in words without which it must be the main event, and an act of its kind
constexpr std::int32_t news = 3; ///< days that an article may be later than what it reports as news
constexpr double oneAffair = 0.12;    ///< likeness of articles that report news of one affair
constexpr double longOneAffair = 0.3; ///< and of those that come back to it later
constexpr double asReminder = 1.0;    ///< agreement more that coming back later takes

/// A sentence that tells a dated event again.
struct Retelling {
    Mention mention;
    std::size_t cluster = 0;
    std::size_t dated = 0; ///< the mention it agrees with most
    double agreement = 0;  ///< beyond what is asked
};

/// A dated mention with the cluster it is in.
struct Dated {
    std::size_t cluster = 0;
    std::size_t mention = 0;
};

std::uint32_t kindOf(const Mention& mention) { return mention.trigger < 32 ? 1U << mention.trigger : 0U; }

class RetellingFinder {
public:
    RetellingFinder(const MentionSet& set, const SimilarityMeasure& measure, const std::vector<Cluster>& clusters)
        : m_set(set), m_measure(measure), m_dated(set.documents.size()), m_told(set.documents.size()) {
        for (std::size_t c = 0; c < clusters.size(); ++c)
            for (const auto& member : clusters[c].members) {
                const auto& mention = set.mentions[member.mention];
                m_told[mention.document].push_back(c);
                if (clusters[c].when.isExactDay() && member.membership == Membership::dated &&
                    mention.status == Status::happened)
                    m_dated[mention.document].push_back({c, member.mention});
            }
    }

    /// The best sentence of a document for each event that it tells again, by cluster.
    std::vector<Retelling> run(std::size_t document) const {
        std::map<std::size_t, Retelling> best;
        if (m_measure.articles().neighbours(document).empty()) return {};
        for (auto& sentence : undatedActs(document)) {
            auto told = toldAgainBy(sentence);
            if (!told) continue;
            const auto known = best.find(told->cluster);
            if (known == best.end() || known->second.agreement < told->agreement)
                best.insert_or_assign(told->cluster, std::move(*told));
        }
        std::vector<Retelling> result;
        for (auto& [cluster, retelling] : best) result.push_back(std::move(retelling));
        return result;
    }

private:
    std::vector<Mention> undatedActs(std::size_t index) const {
        const auto& document = m_set.documents[index];
        std::vector<Mention> acts;
        for (std::size_t s = 0; s < std::min(document.sentences().size(), openingSentences); ++s) {
            const auto span = document.sentences()[s].span;
            if (document.inFurniture(span.begin) || document.isDated(document.wordsOf(s))) continue;
            const auto words = contentOf(document, document.wordsOf(s));
            auto mention = describeMention(m_set, index, s, words, std::nullopt);
            if (mention.acts == 0 || mention.status != Status::happened) continue;
            mention.passage = span;
            acts.push_back(std::move(mention));
        }
        return acts;
    }

    std::optional<Retelling> toldAgainBy(const Mention& sentence) const {
        std::optional<Retelling> best;
        for (const auto& neighbour : m_measure.articles().neighbours(sentence.document)) {
            if (static_cast<double>(neighbour.likeness) < oneAffair) continue;
            for (const auto& dated : m_dated[neighbour.document]) {
                const auto agreement = agreementWith(sentence, dated, static_cast<double>(neighbour.likeness));
                if (agreement && (!best || best->agreement < *agreement))
                    best = Retelling{sentence, dated.cluster, dated.mention, *agreement};
            }
        }
        return best;
    }

    /// How much more a sentence agrees with a report in a neighbouring article than it must.
    std::optional<double> agreementWith(const Mention& sentence, const Dated& dated, double likeness) const {
        const auto& report = m_set.mentions[dated.mention];
        const auto own = m_set.documentOf(sentence).reading().published.day();
        const auto day = report.when.days.first;
        if ((sentence.acts & report.acts) == 0 || (own && *own < day)) return std::nullopt;
        const bool isNews = own && *own - day <= news;
        if (!isNews && likeness < longOneAffair) return std::nullopt;
        if (tells(sentence.document, dated.cluster) || datesItself(sentence, report)) return std::nullopt;
        const auto similarity = m_measure.compare(sentence, report);
        const bool ofLead = report.sentence < leadSentences && kindOf(sentence) == kindOf(report);
        if (similarity.words < sharedWords && !ofLead) return std::nullopt;
        const double beyond = similarity.total() - enoughAgreement - (isNews ? 0 : asReminder);
        return beyond >= 0 ? std::optional(beyond) : std::nullopt;
    }

    bool tells(std::size_t document, std::size_t cluster) const {
        return std::ranges::find(m_told[document], cluster) != m_told[document].end();
    }

    /// The article gives a day of its own to an act of this kind: that is what it tells of.
    bool datesItself(const Mention& sentence, const Mention& report) const {
        return std::ranges::any_of(m_dated[sentence.document], [&](const Dated& dated) {
            const auto& own = m_set.mentions[dated.mention];
            return !own.embedded() && (kindOf(own) & sentence.acts & report.acts) != 0;
        });
    }

    const MentionSet& m_set;
    const SimilarityMeasure& m_measure;
    std::vector<std::vector<Dated>> m_dated;      ///< by document, what it reports of exact days
    std::vector<std::vector<std::size_t>> m_told; ///< by document, the clusters it has reports in
};

} // namespace

void attachRetellings(MentionSet& set, const SimilarityMeasure& measure, std::vector<Cluster>& clusters,
                      const JobControl& control) {
    std::vector<std::vector<Retelling>> found(set.documents.size());
    const RetellingFinder finder(set, measure, clusters);
    forEachIndex(found.size(), control, std::nullopt, [&](std::size_t d, unsigned) { found[d] = finder.run(d); });
    for (auto& retellings : found)
        for (auto& told : retellings) {
            const auto& dated = set.mentions[told.dated];
            told.mention.when = clusters[told.cluster].when;
            told.mention.steps.push_back({"event.told-elsewhere",
                                          dated.passage,
                                          set.documentOf(dated).document().key,
                                          {},
                                          {},
                                          time::toIso(told.mention.when.days.first)});
            clusters[told.cluster].members.push_back({set.mentions.size(), Membership::undated});
            set.mentions.push_back(std::move(told.mention));
        }
}

} // namespace dateline::events
