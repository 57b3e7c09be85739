// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Do two mentions tell of one event? Evidence is counted in agreements: each way in which two texts can agree
// (what was done, by whom, where, in which words, with which numbers) is worth up to about 1, and a contradiction takes
// away as much or more. Two full agreements beside the date make a pair; one shared actor and a few shared words,
// as all news of one story have, do not. Two sentences may share little and stand in articles that share much: how alike
// the articles are is evidence of its own. Every addend stays readable.

#include "core/events/article_likeness.h"

#include <set>
#include <utility>
#include <vector>

namespace dateline::events {

struct Similarity {
    double words =
        0; ///< 0–1: tf-idf cosine of clause and context, doubled (a half is full agreement between paraphrases)
    double trigger = 0; ///< 0–1.5: same class of act, more for a rare class; negative for speech against act
    double speaker = 0; ///< 1 the same, −2 another: two persons do not make one statement
    double places = 0;  ///< 1 shared; −1.5 clashing; .5 a capital against its country
    double actors = 0;  ///< 0–1: idf-weighted overlap
    double numbers = 0; ///< .5 shared
    double contradiction =
        0; ///< −8 happened against did not happen, or other parties acting: no agreement makes up for it
    double articles = 0; ///< 0–2: the articles around them are about one affair, by the rare words of the whole
    double status = 0;   ///< −.5 only one of the two supposed, or told as a habit
    double document = 0; ///< −.5 in one document: an article seldom reports one event as two
    double date = 0;     ///< −1 for two dates of a month or a year, which agree by chance

    [[nodiscard]] double total() const {
        return words + trigger + speaker + places + actors + numbers + contradiction + articles + status + document +
               date;
    }
};

/// Agreements beside the date that make one event.
inline constexpr double enoughAgreement = 2.0;

class SimilarityMeasure {
public:
    /// Prepares norms and class frequencies; keeps a reference.
    explicit SimilarityMeasure(MentionSet& set, const JobControl& control = {});

    [[nodiscard]] const ArticleLikeness& articles() const { return m_articles; }
    [[nodiscard]] Similarity compare(const Mention& a, const Mention& b) const;
    /// Of words, each as rare as its step of rarity says: a function that outlives small changes of the pile.
    [[nodiscard]] double steppedCosine(const std::vector<WeightedTerm>& a, const std::vector<WeightedTerm>& b) const;
    /// A government's seat stands for its country.
    [[nodiscard]] double nameOverlap(const std::vector<Name>& a, const std::vector<Name>& b) const;

private:
    [[nodiscard]] static double statusAgreement(Status a, Status b);
    [[nodiscard]] static double affairAgreement(double likeness);
    [[nodiscard]] double triggerAgreement(const Mention& a, const Mention& b) const;
    [[nodiscard]] double placeAgreement(const Mention& a, const Mention& b) const;
    [[nodiscard]] bool townStandsIn(const std::vector<Name>& places, const std::vector<Name>& actors) const;
    [[nodiscard]] bool contradict(const Mention& a, const Mention& b) const;
    [[nodiscard]] bool differentCountriesAct(const Mention& a, const Mention& b) const;
    [[nodiscard]] bool namesakesAct(const Mention& a, const Mention& b) const;
    [[nodiscard]] std::set<Name> countriesIn(const std::vector<Name>& names) const;
    [[nodiscard]] bool placesClash(const std::vector<Name>& a, const std::vector<Name>& b) const;
    [[nodiscard]] double nameWeight(Name name) const { return m_nameWeight[name]; }
    [[nodiscard]] double squaredLengthOf(const Mention& mention) const;
    [[nodiscard]] std::optional<Name> countryOf(Name name) const { return m_country[name]; }

    const MentionSet& m_set;
    ArticleLikeness m_articles;
    std::vector<double> m_classWeight;          ///< by trigger class
    std::vector<double> m_nameWeight;           ///< by canonical name
    std::vector<std::optional<Name>> m_country; ///< by name: asked for millions of times, so close together
    std::set<std::pair<Name, Name>> m_together; ///< places that one mention names both
};

} // namespace dateline::events
