// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Everything in the left column as one list: sources in the order they came out, files that could not be read, then people, places
// and certainty with counts to tick. One list scrolls as one, is one stop for the Tab key, and costs nothing with a thousand sources.

#include "app/models/event_matcher.h"
#include "app/models/project_facts.h"
#include "core/project/project.h"

#include <QAbstractListModel>

#include <map>
#include <memory>
#include <vector>

namespace dateline::app {

enum class SidebarRowKind { heading, source, problem, facet, more, fewer };
enum class SidebarSection { sources, people, places, certainty };

struct SidebarRow {
    SidebarRowKind kind = SidebarRowKind::heading;
    SidebarSection section = SidebarSection::sources;
    QString title;
    QString detail;
    QString toolTip;
    bool concluded = false; ///< the detail was concluded by the program, not stated
    DocumentId document;    ///< of a source row
    int count = 0;
    double share = 0;  ///< 0–1 of the largest count of its section
    int certainty = 0; ///< of a certainty row: a value of Certainty
};

class SidebarModel : public QAbstractListModel {
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void setProject(std::shared_ptr<const project::Project> project);
    /// The same articles, with other decisions of a person: what is ticked and unfolded stays.
    void updateProject(std::shared_ptr<const project::Project> project);
    /// Sources that do not hold the searched words step back; empty: none.
    void setSourceMatches(std::vector<bool> matches);
    [[nodiscard]] bool isDimmed(const SidebarRow& row) const;

    [[nodiscard]] const SidebarRow& row(const QModelIndex& index) const {
        return m_rows[static_cast<std::size_t>(index.row())];
    }
    [[nodiscard]] QModelIndex indexOf(DocumentId document) const;
    /// What is ticked.
    [[nodiscard]] const FilterCriteria& ticks() const { return m_ticks; }
    void clearTicks();
    /// Shows some more rows of a section, or the first few again.
    void showMore(SidebarSection section);
    void showFewer(SidebarSection section);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

Q_SIGNALS:
    void ticksChanged();

private:
    void rebuild();
    void addSources();
    void addProblems();
    void addFacets(SidebarSection section, const QString& title, const std::vector<Facet>& facets);
    void addCertainty();
    void addHeading(SidebarSection section, const QString& title, int count);
    void addMore(SidebarSection section, std::size_t total, std::size_t shown);
    [[nodiscard]] std::size_t shownOf(SidebarSection section, std::size_t total) const;
    [[nodiscard]] bool isTicked(const SidebarRow& row) const;

    std::shared_ptr<const project::Project> m_project; ///< shared with the other views
    std::vector<SidebarRow> m_rows;
    std::vector<bool> m_sourceMatches;
    FilterCriteria m_ticks;
    std::map<SidebarSection, std::size_t> m_extra; ///< rows shown beyond the first few
    std::vector<DocumentId> m_sourceOrder;
    std::vector<Facet> m_people;
    std::vector<Facet> m_places;
};

} // namespace dateline::app
