// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/events/similarity.h"

#include "core/base/parallel.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace dateline::events {

namespace {

bool share(const std::vector<Name>& a, const std::vector<Name>& b) {
    return std::any_of(a.begin(), a.end(), [&](Name name) { return std::binary_search(b.begin(), b.end(), name); });
}

bool shareNumber(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b) {
    return std::any_of(a.begin(), a.end(), [&](std::uint32_t n) { return std::binary_search(b.begin(), b.end(), n); });
}

double weightOf(const WeightedTerm& term, const std::vector<float>& idf) {
    return static_cast<double>(term.weight) * static_cast<double>(idf[term.term]);
}

double squaredLength(const std::vector<WeightedTerm>& terms, const std::vector<float>& idf) {
    double sum = 0;
    for (const auto& term : terms) sum += weightOf(term, idf) * weightOf(term, idf);
    return sum;
}

double dotProduct(const std::vector<WeightedTerm>& a, const std::vector<WeightedTerm>& b,
                  const std::vector<float>& idf) {
    double dot = 0;
    for (auto i = a.begin(), j = b.begin(); i != a.end() && j != b.end();) {
        if (i->term < j->term)
            ++i;
        else if (j->term < i->term)
            ++j;
        else
            dot += weightOf(*i++, idf) * weightOf(*j++, idf);
    }
    return dot;
}

} // namespace

SimilarityMeasure::SimilarityMeasure(MentionSet& set, const JobControl& control)
    : m_set(set), m_articles(set, control), m_classWeight(256, 0), m_nameWeight(set.names.size(), 0) {
    std::array<double, 256> classes{};
    std::vector<double> names(set.names.size(), 0);
    for (const auto& mention : set.mentions) {
        classes[mention.trigger] += 1;
        for (const auto* list : {&mention.actors, &mention.places})
            for (const Name name : *list) names[name] += 1;
    }
    for (const auto& mention : set.mentions)
        for (const Name p : mention.places)
            for (const Name q : mention.places)
                if (p < q) m_together.insert({p, q});
    const auto all = static_cast<double>(set.mentions.size());
    constexpr double most = 1.5; // agreement on a rare kind of act says more, but never as much as two agreements
    for (std::size_t i = 1; i < classes.size(); ++i)
        if (classes[i] > 0) m_classWeight[i] = std::clamp(std::log2(1 + all / classes[i]) / 2, 1.0, most);
    for (std::size_t i = 0; i < names.size(); ++i) m_nameWeight[i] = std::log(1 + all / std::max(names[i], 1.0));
    for (Name name = 0; name < names.size(); ++name) m_country.push_back(set.names.country(name));
    forEachIndex(set.mentions.size(), control, std::nullopt, [&](std::size_t i, unsigned) {
        set.mentions[i].squaredLength = squaredLength(set.mentions[i].terms, set.idf);
    });
}

double SimilarityMeasure::steppedCosine(const std::vector<WeightedTerm>& a, const std::vector<WeightedTerm>& b) const {
    const auto squares = squaredLength(a, m_set.steppedIdf) * squaredLength(b, m_set.steppedIdf);
    return squares > 0 ? dotProduct(a, b, m_set.steppedIdf) / std::sqrt(squares) : 0;
}

double SimilarityMeasure::squaredLengthOf(const Mention& mention) const {
    return mention.squaredLength > 0 ? mention.squaredLength : squaredLength(mention.terms, m_set.idf);
}

/// Shared weight over the weight of the shorter list: a brief report names fewer of those who took part.
double SimilarityMeasure::nameOverlap(const std::vector<Name>& a, const std::vector<Name>& b) const {
    double shared = 0;
    double weightA = 0;
    double weightB = 0;
    for (const Name name : a) weightA += nameWeight(name);
    for (const Name name : b) weightB += nameWeight(name);
    const auto governs = [&](Name capital, const std::vector<Name>& names) {
        const auto country = countryOf(capital);
        return country && std::binary_search(names.begin(), names.end(), *country);
    };
    for (const Name name : a) {
        const bool same = std::binary_search(b.begin(), b.end(), name) || governs(name, b);
        const bool stoodFor = std::any_of(b.begin(), b.end(), [&](Name other) { return countryOf(other) == name; });
        if (same || stoodFor) shared += nameWeight(name);
    }
    const double shorter = std::min(weightA, weightB);
    return shorter > 0 ? std::min(1.0, shared / shorter) : 0;
}

double SimilarityMeasure::triggerAgreement(const Mention& a, const Mention& b) const {
    if (a.trigger != noTrigger && a.trigger == b.trigger) return m_classWeight[a.trigger];
    if (a.trigger == noTrigger || b.trigger == noTrigger)
        return a.triggerTerm != noTerm && a.triggerTerm == b.triggerTerm ? 1 : 0;
    const auto statement = statementTrigger;
    if ((a.acts & b.acts) != 0) return 0.5; // "was arrested for the shooting" against "was shot"
    return a.trigger == statement || b.trigger == statement ? -1 : -0.5;
}

double SimilarityMeasure::placeAgreement(const Mention& a, const Mention& b) const {
    if (share(a.places, b.places)) return 1;
    const auto governs = [&](const Mention& where, const Mention& who) {
        return std::any_of(where.places.begin(), where.places.end(), [&](Name place) {
            const auto country = countryOf(place);
            return country && (std::binary_search(who.actors.begin(), who.actors.end(), *country) ||
                               std::binary_search(who.places.begin(), who.places.end(), *country));
        });
    };
    if (governs(a, b) || governs(b, a)) return 0.5;
    const bool sameAct =
        a.trigger == b.trigger && a.trigger != statementTrigger; // a capital that speaks is a government
    if (sameAct && (townStandsIn(a.places, b.actors) || townStandsIn(b.places, a.actors))) return 1;
    return placesClash(a.places, b.places) ? -1.5 : 0;
}

/// "Oslo saw the end of the talks": the place, told as if it acted. A country acts by itself.
bool SimilarityMeasure::townStandsIn(const std::vector<Name>& places, const std::vector<Name>& actors) const {
    return std::any_of(places.begin(), places.end(), [&](Name place) {
        return countryOf(place) != place && std::binary_search(actors.begin(), actors.end(), place);
    });
}

/// Two towns clash; a country and a town, or places that some sentence names together ("Graz, Styria"), need not.
bool SimilarityMeasure::placesClash(const std::vector<Name>& a, const std::vector<Name>& b) const {
    const auto isSpot = [&](Name name) { return m_set.names.isSpot(name); };
    if (std::ranges::all_of(a, isSpot) || std::ranges::all_of(b, isSpot)) return false;
    const auto isWide = [&](Name name) { return m_set.names.isWide(name); };
    const bool wideA = std::any_of(a.begin(), a.end(), isWide);
    const bool wideB = std::any_of(b.begin(), b.end(), isWide);
    if (wideA != wideB) return false;
    return std::none_of(a.begin(), a.end(), [&](Name p) {
        return std::any_of(b.begin(), b.end(), [&](Name q) { return m_together.contains(std::minmax(p, q)); });
    });
}

/// What did not happen is not what happened; and two parties of which neither report names the other's acted each by itself.
bool SimilarityMeasure::contradict(const Mention& a, const Mention& b) const {
    return (a.status == Status::denied) != (b.status == Status::denied) || differentCountriesAct(a, b) ||
           namesakesAct(a, b);
}

std::set<Name> SimilarityMeasure::countriesIn(const std::vector<Name>& names) const {
    std::set<Name> countries;
    for (const Name name : names)
        if (const auto country = countryOf(name)) countries.insert(*country);
    return countries;
}

/// "Sweden's parliament voted" and "Finland's parliament voted".
bool SimilarityMeasure::differentCountriesAct(const Mention& a, const Mention& b) const {
    const auto actingA = countriesIn(a.subjects);
    const auto actingB = countriesIn(b.subjects);
    if (actingA.empty() || actingB.empty()) return false;
    const auto strangers = [&](const std::set<Name>& acting, const Mention& other) {
        const auto actors = countriesIn(other.actors);
        const auto places = countriesIn(other.places);
        return std::none_of(acting.begin(), acting.end(),
                            [&](Name name) { return actors.contains(name) || places.contains(name); });
    };
    return strangers(actingA, b) && strangers(actingB, a);
}

/// "John Grey met the envoy" and "Peter Grey met the envoy".
bool SimilarityMeasure::namesakesAct(const Mention& a, const Mention& b) const {
    const auto named = [](Name name, const Mention& mention) {
        return std::binary_search(mention.actors.begin(), mention.actors.end(), name);
    };
    for (const Name p : a.subjects)
        for (const Name q : b.subjects)
            if (p != q && !named(p, b) && !named(q, a) && m_set.names.areNamesakes(p, q)) return true;
    return false;
}

/// What was announced for a day and reported of it is one event, and each passage keeps its status. A denial against a report
/// is a contradiction.
double SimilarityMeasure::statusAgreement(Status a, Status b) {
    const auto certain = [](Status status) { return status <= Status::denied; };
    return a == b || (certain(a) && certain(b)) ? 0 : -0.5;
}

/// A sixth of the weight of two profiles in common makes one affair beyond doubt.
double SimilarityMeasure::affairAgreement(double likeness) { return std::min(2.0, 12 * likeness); }

Similarity SimilarityMeasure::compare(const Mention& a, const Mention& b) const {
    Similarity result;
    if (const auto squares = squaredLengthOf(a) * squaredLengthOf(b); squares > 0)
        result.words = std::min(1.0, 2 * dotProduct(a.terms, b.terms, m_set.idf) / std::sqrt(squares));
    result.trigger = triggerAgreement(a, b);
    if (a.speaker && b.speaker) result.speaker = *a.speaker == *b.speaker ? 1 : -2;
    result.places = placeAgreement(a, b);
    result.actors = nameOverlap(a.actors, b.actors);
    if (shareNumber(a.numbers, b.numbers)) result.numbers = 0.5;
    if (contradict(a, b)) result.contradiction = -8;
    if (a.document != b.document) result.articles = affairAgreement(m_articles.between(a.document, b.document));
    result.status = statusAgreement(a.status, b.status);
    if (a.document == b.document && !a.post && !b.post) result.document = -0.5;
    if (!a.exact() && !b.exact() && !a.isWhole() && !b.isWhole()) result.date = -1;
    return result;
}

} // namespace dateline::events
