// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Words of the timeline in the user's language, and the fonts they are set in. Fonts are sized in pixels of the picture, from
// the application's font: a picture is laid out the same on every screen, and a PDF has no screen.

#include "core/layout/timeline_scene.h"

#include <QFont>
#include <QFontMetricsF>
#include <QLocale>
#include <QString>

#include <map>
#include <string>
#include <string_view>
#include <unordered_map>

namespace dateline::app {

class TimelineText {
public:
    explicit TimelineText(const QFont& base, const QLocale& locale = QLocale());

    /// Valid while this object lives.
    [[nodiscard]] layout::SceneText sceneText() const;
    [[nodiscard]] const QFont& font(layout::TextRole role) const { return m_fonts.at(role); }
    [[nodiscard]] const QFontMetricsF& metrics(layout::TextRole role) const { return m_metrics.at(role); }

    [[nodiscard]] QString periodName(const layout::AxisPeriod& period) const;
    /// As on a card: "12 Jan", "10–13 Jan", "mid Dec 2021".
    [[nodiscard]] QString shortDate(const time::When& when, bool withYear) const;
    /// As in a sentence: "12 January 2022", "between 10 January and 13 January 2022".
    [[nodiscard]] QString longDate(const time::When& when) const;
    /// "7 Dec 2021 – 5 Feb 2022"
    [[nodiscard]] QString rangeName(layout::TimeRange range) const;
    /// What a screen reader says of an event: date, title, sources, what it is part of.
    [[nodiscard]] QString sentence(const project::Project& project, EventId event) const;
    /// "World agency, News desk and 3 more"
    [[nodiscard]] static QString sourceNames(const project::Project& project, const graph::Event& event);
    /// The name of a lane; of the others, how many they are.
    [[nodiscard]] static QString laneName(const layout::LaneGroup& lane);
    [[nodiscard]] static QString relationName(graph::RelationKind kind);

private:
    [[nodiscard]] QString clockName(int minuteOfDay) const;
    [[nodiscard]] double widthOf(std::string_view words, layout::TextRole role) const;

    QLocale m_locale;
    std::map<layout::TextRole, QFont> m_fonts;
    std::map<layout::TextRole, QFontMetricsF> m_metrics;
    mutable std::map<layout::TextRole, std::unordered_map<std::string, double>>
        m_widths; ///< shaping text costs more than all else in a frame
};

/// How much larger a timeline is drawn where the platform's letters are larger than 13 pixels: 1–3, in eighths. A scene is
/// laid out for letters of one size; it is the picture that grows, so nothing is cut and nothing overlaps.
[[nodiscard]] double magnificationFor(const QFont& platform);

/// QDate of a civil day; invalid outside Qt's calendar.
[[nodiscard]] QDate toQDate(time::Day day);

} // namespace dateline::app
