// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// From what is typed and ticked to what is shown of it: hits on the timeline, the list of results, sources that step
// back, and what to do where nothing is found. The search itself runs in the background.

#include "app/jobs/search_job.h"
#include "core/project/project.h"

#include <QObject>
#include <QString>

#include <memory>
#include <optional>
#include <vector>

class QLineEdit;

namespace dateline::app {

class SearchResults;
class SidebarModel;

class SearchFlow : public QObject {
    Q_OBJECT

public:
    /// The three outlive it, or die with it.
    SearchFlow(QLineEdit& field, SidebarModel& sidebar, SearchResults& results, QObject* parent);

    void setProject(std::shared_ptr<const project::Project> project);
    void setSelectedEvent(std::optional<EventId> event);
    /// By EventId; empty while nothing is searched or ticked.
    [[nodiscard]] const std::vector<bool>& hits() const { return m_hits; }
    /// In time: the next one (+1) or the one before, from the selected event on. Where the answer is still on its way,
    /// as soon as it is there.
    void goToHit(int direction);
    /// Neither words nor ticks.
    void clear();

Q_SIGNALS:
    void hitsChanged();
    /// What to say where nothing, or no event, is found; empty otherwise. Rich text.
    void told(const QString& line, bool nothingAtAll);
    void hitChosen(dateline::EventId event);

private:
    void update();
    void takeAnswer(const project::SearchHits& answer);
    void apply();
    void combineHits();
    void showResults();
    void markSources();
    void tell();
    [[nodiscard]] bool isSearching() const { return !m_query.isEmpty(); }
    [[nodiscard]] std::vector<bool> reportingDocuments() const;
    [[nodiscard]] QString nextStep() const;

    QLineEdit& m_field;
    SidebarModel& m_sidebar;
    SearchResults& m_results;
    SearchJob m_job;
    std::shared_ptr<const project::Project> m_project; ///< shared with the views that show it
    project::SearchQuery m_query;
    std::optional<project::SearchHits> m_answer; ///< to m_query; none while it is on its way
    std::vector<bool> m_hits;
    std::optional<EventId> m_selected;
    int m_wantedHit = 0; ///< direction asked for before the answer came
};

} // namespace dateline::app
