// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The rules of DESIGN that a compiler does not enforce, each a function of one file's path and text.
// They read text and not syntax: good enough for a house where nobody tries to get round them.

#include <QList>
#include <QString>
#include <QStringList>

namespace dateline::tests {

/// What is wrong with one file, one line a fault ("core/time/day.h:7: …"); empty when it keeps the rule.
/// `path` is relative to the source folder, with '/'.
using FileRule = QStringList (*)(const QString& path, const QString& text);

struct HouseRule {
    const char* name;
    FileRule violations;
};

[[nodiscard]] QList<HouseRule> houseRules();
/// The rule of that name; aborts when there is none.
[[nodiscard]] FileRule houseRule(const QString& name);

/// Every source of the project: code, CMake files, scripts, tables. Relative to `root`, sorted; build/ and hidden folders left out.
[[nodiscard]] QStringList sourcesBelow(const QString& root);

} // namespace dateline::tests
