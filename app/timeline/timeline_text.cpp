// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/timeline_text.h"

#include "app/models/lane_names.h"
#include "app/models/status_text.h"

#include <QCoreApplication>
#include <QDate>
#include <QFontInfo>

#include <algorithm>
#include <cmath>

namespace dateline::app {

namespace {

using layout::AxisUnit;
using layout::TextRole;

QString tr(const char* text) { return QCoreApplication::translate("TimelineText", text); }
QString trCount(const char* text, int count) {
    return QCoreApplication::translate("TimelineText", text, nullptr, count);
}

/// A card and a bar look like facts unless they say what else they are; plans are dashed.
QString withStatus(const QString& date, graph::Status status) {
    switch (status) {
    case graph::Status::happened:
    case graph::Status::planned:
        break;
    case graph::Status::denied:
        return tr("%1 · denied").arg(date);
    case graph::Status::hypothetical:
        return tr("%1 · supposed").arg(date);
    case graph::Status::habitual:
        return tr("%1 · usual").arg(date);
    }
    return date;
}

struct Face {
    TextRole role;
    double scale; ///< of the base size, 12.5 px
    QFont::Weight weight;
};

constexpr Face faces[] = {
    {TextRole::axisMinor, 0.92, QFont::Normal},      {TextRole::axisMajor, 1.06, QFont::DemiBold},
    {TextRole::cardDate, 0.90, QFont::Normal},       {TextRole::cardTitle, 0.98, QFont::Medium},
    {TextRole::barDate, 0.90, QFont::DemiBold},      {TextRole::barTitle, 0.94, QFont::Normal},
    {TextRole::laneName, 0.80, QFont::DemiBold},     {TextRole::documentName, 0.90, QFont::Normal},
    {TextRole::relationName, 0.90, QFont::DemiBold}, {TextRole::overviewYear, 0.86, QFont::Normal},
    {TextRole::moreCount, 0.86, QFont::Normal},      {TextRole::laneTitle, 0.92, QFont::DemiBold},
    {TextRole::laneCount, 0.86, QFont::Normal},      {TextRole::today, 0.86, QFont::DemiBold},
};

constexpr double baseSize = 12.5;

QFont fontOf(const QFont& base, const Face& face) {
    QFont font = base;
    // QFont knows whole pixels only; a fraction of a pixel is kept through the point size of a 72 dpi world.
    font.setPixelSize(static_cast<int>(std::lround(baseSize * face.scale)));
    font.setWeight(face.weight);
    font.setHintingPreference(QFont::PreferNoHinting);
    // Words move with the timeline, and are copied from pictures that know no ground: coloured fringes would flicker.
    font.setStyleStrategy(QFont::NoSubpixelAntialias);
    if (face.role == TextRole::laneName) font.setLetterSpacing(QFont::PercentageSpacing, 106);
    return font;
}

QString yearName(int year) { return year > 0 ? QString::number(year) : tr("%1 BC").arg(1 - year); }

QString dayNumber(const QLocale& locale, time::CivilDate date) { return locale.toString(date.day); }

} // namespace

double magnificationFor(const QFont& platform) {
    constexpr double usual = 13; // pixels
    return std::clamp(std::round(QFontInfo(platform).pixelSize() / usual * 8) / 8, 1.0, 3.0);
}

QDate toQDate(time::Day day) {
    constexpr qint64 julianOfEpoch = 2440588;
    return QDate::fromJulianDay(julianOfEpoch + day.number);
}

TimelineText::TimelineText(const QFont& base, const QLocale& locale) : m_locale(locale) {
    m_locale.setNumberOptions(QLocale::OmitGroupSeparator);
    for (const Face& face : faces) {
        m_fonts.emplace(face.role, fontOf(base, face));
        m_metrics.emplace(face.role, QFontMetricsF(m_fonts.at(face.role)));
    }
}

layout::SceneText TimelineText::sceneText() const {
    layout::SceneText text;
    text.axis.format = [this](const layout::AxisPeriod& period) { return periodName(period).toStdString(); };
    text.axis.width = [this](std::string_view words, layout::AxisTier tier) {
        const TextRole role = tier == layout::AxisTier::major ? TextRole::axisMajor : TextRole::axisMinor;
        return widthOf(words, role);
    };
    text.axis.firstDayOfWeek = static_cast<time::Weekday>(m_locale.firstDayOfWeek());
    text.axis.weekend.clear();
    const QList<Qt::DayOfWeek> working = m_locale.weekdays();
    for (int day = 1; day <= 7; ++day)
        if (!working.contains(static_cast<Qt::DayOfWeek>(day)))
            text.axis.weekend.push_back(static_cast<time::Weekday>(day));
    text.width = [this](std::string_view words, TextRole role) { return widthOf(words, role); };
    text.date = [this](const graph::Event& event, bool withYear) {
        return withStatus(shortDate(event.when, withYear), event.status).toStdString();
    };
    text.relation = [](graph::RelationKind kind) { return relationName(kind).toStdString(); };
    text.more = [](int count) { return QStringLiteral("+%1").arg(count).toStdString(); };
    text.earlier = [](int count) { return trCount("%Ln earlier", count).toStdString(); };
    text.later = [](int count) { return trCount("%Ln later", count).toStdString(); };
    text.lane = [](const layout::LaneGroup& lane) { return laneName(lane).toStdString(); };
    text.count = [this](int count) { return m_locale.toString(count).toStdString(); };
    text.today = tr("Today").toStdString();
    text.published = tr("PUBLISHED").toStdString();
    text.undated = tr("UNDATED").toStdString();
    return text;
}

double TimelineText::widthOf(std::string_view words, TextRole role) const {
    constexpr std::size_t mostKept = 20000;
    auto& known = m_widths[role];
    std::string key(words);
    if (const auto found = known.find(key); found != known.end()) return found->second;
    if (known.size() >= mostKept) known.clear();
    const double width = metrics(role).horizontalAdvance(QString::fromStdString(key));
    known.emplace(std::move(key), width);
    return width;
}

QString TimelineText::periodName(const layout::AxisPeriod& period) const {
    const time::Day day = layout::dayAt(period.minute);
    const time::CivilDate date = time::civilOf(day);
    const bool major = period.tier == layout::AxisTier::major;
    const int minute = static_cast<int>(std::lround(period.minute - layout::minuteOf(day)));
    switch (period.unit) {
    case AxisUnit::minute:
    case AxisUnit::hour:
        return clockName(minute);
    case AxisUnit::day:
        if (major)
            return tr("%1 %2").arg(m_locale.dayName(static_cast<int>(time::weekdayOf(day)), QLocale::LongFormat),
                                   longDate(time::exactDay(day)));
        return tr("%1 %2").arg(m_locale.dayName(static_cast<int>(time::weekdayOf(day)), QLocale::ShortFormat),
                               dayNumber(m_locale, date));
    case AxisUnit::week:
        return tr("%1 %2").arg(m_locale.dayName(static_cast<int>(time::weekdayOf(day)), QLocale::ShortFormat),
                               dayNumber(m_locale, date));
    case AxisUnit::month:
        if (major)
            return tr("%1 %2").arg(m_locale.standaloneMonthName(date.month, QLocale::LongFormat), yearName(date.year));
        return m_locale.standaloneMonthName(date.month, QLocale::ShortFormat);
    case AxisUnit::quarter:
        return tr("Q%1").arg((date.month + 2) / 3);
    case AxisUnit::year:
        return yearName(date.year);
    case AxisUnit::decade:
        return major && date.year > 0 ? tr("%1s").arg(date.year) : yearName(date.year);
    case AxisUnit::century:
        if (major && date.year > 0) return QStringLiteral("%1–%2").arg(date.year).arg(date.year + 99);
        return yearName(date.year);
    case AxisUnit::millennium:
        return yearName(date.year);
    }
    return {};
}

/// Some locales' short form has seconds, which no source tells.
QString TimelineText::clockName(int minuteOfDay) const {
    const QString format = m_locale.timeFormat(QLocale::ShortFormat).remove(QStringLiteral(":ss"));
    return m_locale.toString(QTime(minuteOfDay / 60, minuteOfDay % 60), format);
}

QString TimelineText::shortDate(const time::When& when, bool withYear) const {
    const time::CivilDate first = time::civilOf(when.days.first);
    const time::CivilDate last = time::civilOf(when.days.last);
    const auto month = [&](int number) { return m_locale.monthName(number, QLocale::ShortFormat); };
    const auto year = [&](const QString& words, int number) {
        return withYear ? tr("%1 %2").arg(words, yearName(number)) : words;
    };
    const auto dayAndMonth = [&](time::CivilDate date) {
        return tr("%1 %2").arg(dayNumber(m_locale, date), month(date.month));
    };
    const auto qualified = [&](const QString& words) {
        using enum time::Modifier;
        switch (when.modifier) {
        case start:
            return tr("early %1").arg(words);
        case mid:
            return tr("mid %1").arg(words);
        case end:
            return tr("late %1").arg(words);
        case approximate:
            return tr("about %1").arg(words);
        case before:
        case onOrBefore:
            return tr("before %1").arg(words);
        case after:
        case onOrAfter:
            return tr("after %1").arg(words);
        default:
            return words;
        }
    };
    switch (when.granularity) {
    case time::Granularity::month:
        return qualified(tr("%1 %2").arg(month(first.month), yearName(first.year)));
    case time::Granularity::quarter:
        return qualified(tr("Q%1 %2").arg((first.month + 2) / 3).arg(yearName(first.year)));
    case time::Granularity::year:
        return qualified(yearName(first.year));
    case time::Granularity::decade:
    case time::Granularity::century:
    case time::Granularity::millennium:
        return qualified(QStringLiteral("%1–%2").arg(yearName(first.year), yearName(last.year)));
    default:
        break;
    }
    if (when.isExactDay()) {
        const QString day = year(dayAndMonth(first), first.year);
        if (!when.clock) return qualified(day);
        return tr("%1, %2").arg(day, clockName(when.clock->minuteOfDay));
    }
    if (first.year != last.year)
        return qualified(QStringLiteral("%1 – %2").arg(tr("%1 %2").arg(dayAndMonth(first), yearName(first.year)),
                                                       tr("%1 %2").arg(dayAndMonth(last), yearName(last.year))));
    if (first.month != last.month)
        return qualified(year(QStringLiteral("%1 – %2").arg(dayAndMonth(first), dayAndMonth(last)), first.year));
    return qualified(year(QStringLiteral("%1–%2").arg(dayNumber(m_locale, first), dayAndMonth(last)), first.year));
}

QString TimelineText::longDate(const time::When& when) const {
    if (!when.isExactDay()) return shortDate(when, true);
    const time::CivilDate date = time::civilOf(when.days.first);
    return tr("%1 %2 %3")
        .arg(dayNumber(m_locale, date), m_locale.monthName(date.month, QLocale::LongFormat), yearName(date.year));
}

QString TimelineText::rangeName(layout::TimeRange range) const {
    const time::DayInterval days{layout::dayAt(range.begin), layout::dayAt(range.end - 1)};
    if (days.first == days.last) return longDate(time::exactDay(days.first));
    const time::CivilDate first = time::civilOf(days.first);
    const time::CivilDate last = time::civilOf(days.last);
    if (last.year - first.year > 4) return QStringLiteral("%1 – %2").arg(yearName(first.year), yearName(last.year));
    return shortDate({days, time::Granularity::range, time::Modifier::none, std::nullopt}, true);
}

QString TimelineText::sentence(const project::Project& project, EventId id) const {
    const graph::Event& event = project.at(id);
    QStringList parts{longDate(event.when), QString::fromStdString(event.title)};
    if (event.status == graph::Status::planned)
        parts << tr("planned");
    else if (event.status != graph::Status::happened)
        parts << statusInWords(event.status);
    if (event.sources == 1)
        parts << tr("1 source");
    else
        parts << trCount("%Ln sources", event.sources);
    if (!event.disputed.empty()) parts << tr("sources disagree on the date");
    if (!event.differences.empty()) parts << tr("sources differ in what they tell");
    const auto& relations = project.graph.relations; // by kind, source
    const auto order = [](const graph::Relation& relation) { return std::pair(relation.kind, relation.source); };
    for (const graph::Relation& relation :
         std::ranges::equal_range(relations, std::pair(graph::RelationKind::partOf, id), {}, order))
        parts << tr("part of %1").arg(QString::fromStdString(project.at(relation.target).title));
    return parts.join(QStringLiteral(", "));
}

QString TimelineText::sourceNames(const project::Project& project, const graph::Event& event) {
    constexpr qsizetype mostNamed = 4;
    QStringList names;
    for (const graph::Passage& passage : event.passages) {
        const ingest::Document& document = project.at(passage.document).document;
        const QString name = QString::fromStdString(document.source.empty() ? document.title : document.source);
        if (!names.contains(name)) names << name;
    }
    const auto more = static_cast<int>(names.size() - mostNamed);
    const QString named = names.mid(0, mostNamed).join(QStringLiteral(", "));
    return more > 0 ? tr("%1 and %2 more").arg(named).arg(more) : named;
}

QString TimelineText::laneName(const layout::LaneGroup& lane) {
    switch (lane.kind) {
    case layout::LaneGroup::Kind::named:
        break;
    case layout::LaneGroup::Kind::others:
        return tr("%1 others").arg(lane.merged);
    case layout::LaneGroup::Kind::without:
        return withoutInWords(lane.by);
    }
    return QString::fromStdString(lane.name);
}

QString TimelineText::relationName(graph::RelationKind kind) {
    switch (kind) {
    case graph::RelationKind::partOf:
        return tr("part of");
    case graph::RelationKind::respondsTo:
        return tr("responds to");
    case graph::RelationKind::refersTo:
        return tr("refers to");
    }
    return {};
}

} // namespace dateline::app
