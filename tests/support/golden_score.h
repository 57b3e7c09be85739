// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// How much of a golden story the program finds. An expected event is matched with the event of the same days that
// gathers most of its passages; passages match where their words overlap.

#include "core/project/project.h"
#include "tests/support/golden_story.h"

#include <map>
#include <string>
#include <vector>

namespace dateline::tests {

/// "found of expected".
struct Share {
    int found = 0;
    int expected = 0;

    void count(bool hit) {
        ++expected;
        found += hit ? 1 : 0;
    }
    [[nodiscard]] bool complete() const { return found == expected && expected > 0; }
};

struct GoldenFigures {
    Share documentsDated;
    Share expressionsFound;
    Share valuesRight;
    int expressionsNotExpected = 0;
    Share eventsFound;
    Share passagesGathered;
    Share eventsWithAllPassages;
    int wrongMerges = 0;     ///< expected events of different dates found as one
    int duplicateEvents = 0; ///< same days and same title
    int eventsInOutput = 0;
    Share relations;
    int withoutExplanation = 0;      ///< passages and expressions with an empty `why`
    std::vector<std::string> misses; ///< one line a thing that is wrong, for the test's message
};

/// File name → the reading of that article alone, its date given.
using ReadingsAlone = std::map<std::string, temporal::Reading, std::less<>>;

[[nodiscard]] GoldenFigures scoreStory(const GoldenStory& story, const project::Project& project,
                                       const ReadingsAlone& alone);

} // namespace dateline::tests
