// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Which events answer to what a person ticked. Within one group of ticks any will do; groups must all agree.

#include "app/models/project_facts.h"
#include "core/project/project.h"

#include <QSet>
#include <QString>

#include <vector>

namespace dateline::app {

struct FilterCriteria {
    QSet<QString> people;
    QSet<QString> places;
    QSet<int> certainties; ///< values of Certainty

    [[nodiscard]] bool isEmpty() const { return people.isEmpty() && places.isEmpty() && certainties.isEmpty(); }
    friend bool operator==(const FilterCriteria&, const FilterCriteria&) = default;
};

/// For each EventId. O(events · names).
[[nodiscard]] std::vector<bool> matchingEvents(const project::Project& project, const FilterCriteria& criteria);

} // namespace dateline::app
