// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Which events (and sources) answer to what a person typed and ticked. Within one group of ticks any will do; words and
// groups must all agree. Words match parts of words, without regard to case and accents.

#include "app/models/project_facts.h"
#include "core/project/project.h"

#include <QSet>
#include <QString>
#include <QStringList>

#include <memory>
#include <vector>

namespace dateline::app {

struct FilterCriteria {
    QString words;
    QSet<QString> people;
    QSet<QString> places;
    QSet<int> certainties; ///< values of Certainty

    [[nodiscard]] bool isEmpty() const { return words.trimmed().isEmpty() && !hasTicks(); }
    [[nodiscard]] bool hasTicks() const { return !people.isEmpty() || !places.isEmpty() || !certainties.isEmpty(); }
    friend bool operator==(const FilterCriteria&, const FilterCriteria&) = default;
};

class EventMatcher {
public:
    void setProject(std::shared_ptr<const project::Project> project);

    /// For each EventId. The first search after a new project reads all passages once; then O(events × words).
    [[nodiscard]] std::vector<bool> matchingEvents(const FilterCriteria& criteria) const;
    /// For each DocumentId: name, title or text hold the words. All of them without words.
    [[nodiscard]] std::vector<bool> matchingSources(const FilterCriteria& criteria) const;

private:
    void prepare() const;

    std::shared_ptr<const project::Project> m_project; ///< shared with the views that show it
    mutable std::vector<QString> m_eventTexts;         ///< folded, by EventId; filled by the first search
    mutable std::vector<QString> m_sourceTexts;        ///< folded, by DocumentId
};

/// Lower case without accents: "Évian" → "evian".
[[nodiscard]] QString foldedForSearch(const QString& text);

} // namespace dateline::app
