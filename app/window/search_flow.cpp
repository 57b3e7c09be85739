// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/search_flow.h"

#include "app/models/event_matcher.h"
#include "app/sources/sidebar_model.h"
#include "app/window/search_results.h"

#include <QDate>
#include <QLineEdit>
#include <QTimer>

#include <algorithm>
#include <utility>

namespace dateline::app {

namespace {

/// After a project came, while nobody searches: its first picture comes first.
constexpr int millisecondsUntilIndexing = 1500;

time::Day today() {
    const QDate date = QDate::currentDate();
    return time::dayOf({date.year(), date.month(), date.day()});
}

bool any(const std::vector<bool>& found) { return std::find(found.begin(), found.end(), true) != found.end(); }

} // namespace

SearchFlow::SearchFlow(QLineEdit& field, SidebarModel& sidebar, SearchResults& results, QObject* parent)
    : QObject(parent), m_field(field), m_sidebar(sidebar), m_results(results) {
    connect(&field, &QLineEdit::textChanged, this, &SearchFlow::update);
    connect(&sidebar, &SidebarModel::ticksChanged, this, &SearchFlow::apply);
    connect(&m_job, &SearchJob::found, this, &SearchFlow::takeAnswer);
}

void SearchFlow::setProject(std::shared_ptr<const project::Project> project) {
    m_project = std::move(project);
    m_answer.reset();
    m_job.setProject(m_project);
    m_results.expectNew();
    m_query = {};
    update();
    QTimer::singleShot(millisecondsUntilIndexing, this, [this] { m_job.prepare(); });
}

void SearchFlow::setSelectedEvent(std::optional<EventId> event) {
    m_selected = event;
    m_results.setCurrentEvent(event);
}

void SearchFlow::update() {
    if (!m_project) return;
    auto query = project::parseSearch(m_field.text().toStdString(), today());
    const bool same = query == m_query && m_answer;
    m_query = std::move(query);
    m_wantedHit = 0;
    if (!isSearching()) {
        m_job.cancel();
        m_answer.reset();
        apply();
    } else if (!same) {
        m_answer.reset();
        m_job.search(m_query);
    }
}

void SearchFlow::takeAnswer(const project::SearchHits& answer) {
    m_answer = answer;
    apply();
    if (m_wantedHit == 0 || (!any(m_hits) && !m_answer->complete)) return;
    goToHit(std::exchange(m_wantedHit, 0));
}

/// Words whose answer is still on its way leave what is shown as it is: it comes within a blink.
void SearchFlow::apply() {
    if (!m_project || (isSearching() && !m_answer)) return;
    combineHits();
    Q_EMIT hitsChanged();
    showResults();
    markSources();
    tell();
}

void SearchFlow::combineHits() {
    const FilterCriteria& ticks = m_sidebar.ticks();
    m_hits.clear();
    if (!isSearching() && ticks.isEmpty()) return;
    m_hits = matchingEvents(*m_project, ticks);
    if (!isSearching()) return;
    std::vector<bool> found(m_hits.size());
    for (const EventId event : m_answer->events) found[event.index()] = m_hits[event.index()];
    m_hits = std::move(found);
}

std::vector<bool> SearchFlow::reportingDocuments() const {
    std::vector<bool> reporting(m_project->documents.size());
    for (std::uint32_t i = 0; i < m_hits.size(); ++i)
        if (m_hits[i])
            for (const auto& passage : m_project->at(EventId{i}).passages) reporting[passage.document.index()] = true;
    return reporting;
}

void SearchFlow::showResults() {
    if (!isSearching()) return m_results.clear();
    std::vector<EventId> events;
    for (const EventId event : m_answer->events)
        if (m_hits[event.index()]) events.push_back(event);
    const std::vector<bool> reporting = reportingDocuments();
    std::vector<DocumentId> documents;
    for (const DocumentId document : m_answer->documents)
        if (!reporting[document.index()]) documents.push_back(document);
    m_results.setResults(m_project, m_query, std::move(events), std::move(documents), m_answer->complete);
    m_results.setCurrentEvent(m_selected);
}

/// A source steps back that neither holds what is searched nor reports a hit.
void SearchFlow::markSources() {
    if (!isSearching()) return m_sidebar.setSourceMatches({});
    std::vector<bool> matches = reportingDocuments();
    for (const DocumentId document : m_answer->documents) matches[document.index()] = true;
    m_sidebar.setSourceMatches(std::move(matches));
}

void SearchFlow::tell() {
    const bool nothing = (isSearching() || !m_sidebar.ticks().isEmpty()) && !any(m_hits);
    const bool onlySources = nothing && isSearching() && !m_answer->documents.empty();
    if (!nothing)
        Q_EMIT told({}, false);
    else if (onlySources)
        Q_EMIT told(tr("No event says this, but the sources at the left that are not dimmed do."), false);
    else if (isSearching() && !m_answer->complete)
        Q_EMIT told(tr("Still looking …"), false);
    else
        Q_EMIT told(tr("Nothing found.") + QLatin1Char(' ') + nextStep(), true);
}

/// The likeliest way to find more.
QString SearchFlow::nextStep() const {
    const auto& terms = m_query.terms;
    const auto isPhrase = [](const project::SearchTerm& term) { return term.text.find(' ') != std::string::npos; };
    const auto isName = [](const project::SearchTerm& term) { return term.field != project::SearchField::anywhere; };
    if (!m_sidebar.ticks().isEmpty()) return tr("Try fewer ticks, or fewer words.");
    if (!m_query.traits.empty()) return tr("Try it without is:.");
    if (m_query.from || m_query.to) return tr("Try a longer time.");
    if (std::any_of(terms.begin(), terms.end(), isPhrase)) return tr("Try the words without quotation marks.");
    if (std::any_of(terms.begin(), terms.end(), isName)) return tr("Try the name as a word, without its colon.");
    return tr("Try fewer or other words.");
}

void SearchFlow::goToHit(int direction) {
    if (isSearching() && !m_answer) {
        m_wantedHit = direction;
        return;
    }
    const int size = static_cast<int>(m_hits.size());
    int at = m_selected ? static_cast<int>(m_selected->value) : direction > 0 ? -1 : size;
    for (int tried = 0; tried < size; ++tried) {
        at = (at + direction + size) % size;
        if (m_hits[static_cast<std::size_t>(at)]) return Q_EMIT hitChosen(EventId{static_cast<std::uint32_t>(at)});
    }
}

void SearchFlow::clear() {
    m_field.clear();
    m_sidebar.clearTicks();
}

} // namespace dateline::app
