// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/picture_composition.h"

#include "app/export/picture_excerpt.h"
#include "app/export/picture_legend.h"
#include "core/layout/overview_scene.h"
#include "core/layout/text_fit.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace dateline::app {

namespace {

// All in units of the text size.
constexpr int titleSize = 23;
constexpr int noteSize = 13;
constexpr double titleLine = 29;
constexpr double noteLine = 20;
constexpr double headGap = 10; ///< below title and note
constexpr double footHeight = 30;
constexpr double overviewHeight = 78;
constexpr double leastTimeline = 160;
constexpr double goodTimeline = 480; ///< a list of sources leaves it so much, or the picture grows
constexpr double mostForSources = 0.4;

QString tr(const char* text) { return QCoreApplication::translate("PictureComposition", text); }
QString trCount(const char* text, int count) {
    return QCoreApplication::translate("PictureComposition", text, nullptr, count);
}

TimelineTheme themeOf(ImageTheme theme) {
    switch (theme) {
    case ImageTheme::dark:
        return TimelineTheme::dark();
    case ImageTheme::print:
        return TimelineTheme::print();
    case ImageTheme::light:
        break;
    }
    return TimelineTheme::light();
}

QFont faceOf(const TimelineText& text, layout::TextRole role, int pixels) {
    QFont font = text.font(role);
    font.setPixelSize(pixels);
    return font;
}

QStringList linesOf(const QString& words, const QFont& font, double width) {
    const QFontMetricsF metrics(font);
    QStringList lines;
    for (const std::string& line : layout::wrapped(words.toStdString(), width, 2, [&](std::string_view part) {
             return metrics.horizontalAdvance(QString::fromUtf8(part.data(), static_cast<qsizetype>(part.size())));
         }))
        lines << QString::fromStdString(line);
    return lines;
}

} // namespace

PictureComposition::PictureComposition(layout::TimelineLayout& layout, const ImageRequest& request,
                                       std::shared_ptr<const TimelineText> text, const JobControl& control)
    : m_layout(layout), m_model(layout.model()), m_request(request), m_control(control), m_text(*text),
      m_words(text->sceneText()) {
    m_picture.text = std::move(text);
    m_picture.theme = themeOf(request.theme);
    m_picture.size = request.size;
    m_picture.textSize = std::clamp(request.textSize, 0.25, 4.0);
    m_titleFont = faceOf(m_text, layout::TextRole::axisMajor, titleSize);
    m_noteFont = faceOf(m_text, layout::TextRole::barTitle, noteSize);
    const double margin = request.margin / m_picture.textSize;
    if (request.timelineSize) m_picture.size += QSizeF(2 * request.margin, 2 * request.margin);
    m_inner = QRectF(QPointF(), m_picture.size / m_picture.textSize).adjusted(margin, margin, -margin, -margin);
    m_inner.setSize(m_inner.size().expandedTo({64, 64}));
}

Picture PictureComposition::build() {
    m_range = stretch();
    describe();
    if (m_request.heading) m_title = linesOf(m_picture.title, m_titleFont, m_inner.width());
    if (m_request.sourceList && !m_contents.documents.empty()) {
        m_sources.emplace(m_model.project(), m_contents.documents, m_text, m_inner.width());
        m_words.date = [this, plain = m_words.date](const graph::Event& event, bool withYear) {
            return plain(event, withYear) + m_sources->citation(event);
        };
    }
    if (m_request.legend)
        m_legend = legendScene(m_model.project(), m_contents, m_text, m_inner.width(), !m_sources.has_value());
    m_request.sheets ? buildSheets() : buildOne();
    return std::move(m_picture);
}

layout::TimeRange PictureComposition::stretch() const {
    if (m_request.whole) return m_model.mainRange();
    if (story() != nullptr && !m_request.range) return layout::rangeWithRoom(m_model, story()->events);
    return layout::clampedToAxis(m_request.range.value_or(m_model.densestRange()));
}

const graph::Thread* PictureComposition::story() const {
    return m_request.story.empty() ? nullptr : threadOf(m_model.project().graph, m_request.story);
}

/// Nobody can scroll a picture: as many lanes keep a name as have room.
void PictureComposition::fitLanes(double height) {
    layout::LaneChoice lanes = m_request.lanes;
    m_layout.setLanes(lanes);
    while (!m_request.firstLane && lanes.most > 1) {
        const std::size_t tooMany = m_layout.bandsIn(height, 0).lastFirst;
        if (tooMany == 0) return;
        lanes.most = std::min(lanes.most, m_layout.laneOrder().size());
        lanes.most -= std::min(tooMany, lanes.most - 1);
        m_layout.setLanes(lanes);
    }
}

void PictureComposition::describe() {
    m_contents = contentsOf(m_model, m_range, m_inner.width(), m_request.marks);
    m_picture.title = m_request.title.simplified();
    if (m_picture.title.isEmpty()) m_picture.title = defaultTitle();
    m_picture.description = tr("%1: %2").arg(m_text.rangeName(m_range), countsInWords());
}

QString PictureComposition::defaultTitle() const {
    if (story() != nullptr) return QString::fromStdString(story()->title);
    if (m_request.only.empty() || !m_request.marks.selected) return m_text.rangeName(m_range);
    return QString::fromStdString(m_model.project().at(*m_request.marks.selected).title);
}

QString PictureComposition::countsInWords() const {
    if (isEmpty()) return tr("no events");
    const auto sources = static_cast<int>(m_contents.documents.size());
    return tr("%1 from %2").arg(trCount("%Ln event(s)", m_contents.events), trCount("%Ln source(s)", sources));
}

/// A few events far from all others would make the rest a pixel: the whole timeline is drawn without them, and says so.
QString PictureComposition::leftOutInWords() const {
    if (!m_request.whole) return {};
    constexpr std::size_t mostDated = 3;
    std::vector<EventId> events = eventsIn(m_model, m_model.wholeRange(), m_request.marks);
    std::erase_if(events, [this](EventId id) { return m_model.at(id).extent.overlaps(m_range); });
    if (events.empty()) return {};
    std::ranges::sort(events);
    const QString count = trCount("left out: %Ln event(s) far from the others", static_cast<int>(events.size()));
    if (events.size() > mostDated) return count;
    QStringList dates;
    for (const EventId id : events) dates << m_text.shortDate(m_model.project().at(id).when, true);
    return tr("%1 (%2)").arg(count, dates.join(tr(", ")));
}

/// The end moves out until the last names have room, where the time is ours to choose.
layout::TimeRange PictureComposition::withRoomForNames(layout::TimeRange range, double height) const {
    constexpr int steps = 5;
    for (int i = 0; m_request.whole && i < steps; ++i) {
        const layout::Viewport viewport{m_inner.width(), height, range, 0, std::nullopt, true};
        if (m_layout.scene(viewport, m_request.marks, m_words).cut.empty()) break;
        range.end += range.length() * 0.06;
    }
    return layout::clampedToAxis(range);
}

double PictureComposition::headHeight() const {
    return m_title.isEmpty() ? 0 : static_cast<double>(m_title.size()) * titleLine + noteLine + headGap;
}

double PictureComposition::belowHeight() const { return (m_request.overview ? overviewHeight : 0) + m_legend.height; }

void PictureComposition::buildOne() {
    if (m_request.timelineSize) growBy(headHeight() + belowHeight() + (m_sources ? m_sources->height() + headGap : 0));
    double height = m_inner.height() - headHeight() - belowHeight();
    if (height < leastTimeline) { // a small picture explains less
        m_legend = {};
        height = m_inner.height() - headHeight() - belowHeight();
        if (height < leastTimeline) growBy(leastTimeline - height);
        height = std::max(height, leastTimeline);
    }
    double sources = 0;
    if (m_sources) {
        sources = m_sources->height() + headGap;
        const double kept = m_request.timelineSize
                                ? height - sources
                                : std::max(std::min(height, goodTimeline), height * (1 - mostForSources));
        const double grown = kept + sources - height;
        if (grown > 0) growBy(grown);
        height += std::max(grown, 0.0) - sources;
    }
    fitLanes(height);
    m_range = withRoomForNames(m_range, height);
    Sheet& sheet = m_picture.sheets.emplace_back();
    sheet.range = m_range;
    addHead(sheet, noteOf({m_range, {}}, true));
    addTimeline(sheet, headHeight(), height, false);
    std::size_t from = 0;
    if (m_sources) addSources(sheet, headHeight() + height + belowHeight() + headGap, from, sources);
}

void PictureComposition::growBy(double height) {
    m_picture.size.rheight() += std::ceil(height * m_picture.textSize);
    m_inner.setHeight(m_inner.height() + height);
}

/// Room for the sources below a timeline that takes one page; 0 where they have sheets of their own.
double PictureComposition::placeOwnSources(double room) const {
    if (!m_sources) return 0;
    const double height = m_sources->height() + headGap;
    return height <= room * mostForSources && room - height >= goodTimeline ? height : 0;
}

std::vector<Page> PictureComposition::pages(double height) const {
    const int wanted = m_request.sheets->wanted;
    const layout::TimeRange range = wanted == 1 ? withRoomForNames(m_range, height) : m_range;
    return pagesOf(m_layout, {m_inner.width(), height, range}, wanted, m_request.marks, m_words, m_control);
}

void PictureComposition::buildSheets() {
    double room = std::max(leastTimeline, m_inner.height() - headHeight() - belowHeight() - footHeight);
    fitLanes(room);
    std::vector<Page> found = pages(room);
    double sources = found.size() == 1 ? placeOwnSources(room + footHeight) : 0;
    if (found.size() == 1 && (sources > 0 || !m_sources)) { // a single sheet has no foot
        std::vector<Page> alone = pages(room + footHeight - sources);
        if (alone.size() == 1) {
            found = std::move(alone);
            room += footHeight - sources;
        } else
            sources = 0;
    }
    for (const Page& page : found) {
        if (m_control.cancelled()) break;
        addTimelineSheet(page, room);
    }
    if (m_picture.sheets.empty()) addTimelineSheet({m_range, {}}, room);
    std::size_t from = 0;
    if (sources > 0)
        addSources(m_picture.sheets.back(), headHeight() + room + belowHeight() + headGap, from, sources);
    else if (m_sources)
        addSourceSheets();
    addFeet();
}

void PictureComposition::addTimelineSheet(const Page& page, double height) {
    const bool first = m_picture.sheets.empty();
    Sheet& sheet = m_picture.sheets.emplace_back();
    sheet.range = page.range;
    addHead(sheet, noteOf(page, first));
    addTimeline(sheet, headHeight(), height, true);
}

void PictureComposition::addSourceSheets() {
    for (std::size_t from = 0; from < m_sources->count() && !m_control.cancelled();) {
        Sheet& sheet = m_picture.sheets.emplace_back();
        addHead(sheet, trCount("%Ln source(s)", static_cast<int>(m_sources->count())));
        addSources(sheet, headHeight(), from, m_inner.height() - headHeight() - footHeight);
    }
}

void PictureComposition::addFeet() {
    const auto count = static_cast<int>(m_picture.sheets.size());
    if (count == 1) return;
    const QFontMetricsF metrics(m_noteFont);
    for (int i = 0; i < count; ++i) {
        Sheet& sheet = m_picture.sheets[static_cast<std::size_t>(i)];
        const QString words = tr("Page %1 of %2").arg(i + 1).arg(count);
        addLine(sheet, {m_inner.width() - metrics.horizontalAdvance(words), m_inner.height() - 2}, words, m_noteFont,
                m_picture.theme.faintText);
    }
}

QString PictureComposition::noteOf(const Page& page, bool first) const {
    const QString range = m_text.rangeName(page.range);
    const bool repeats = first && m_picture.title == m_text.rangeName(m_range);
    QStringList parts;
    if (!repeats) parts << range;
    if (first) parts << countsInWords();
    if (const QString beyond = leftOutInWords(); first && !beyond.isEmpty()) parts << beyond;
    if (page.skipped.length() >= layout::minutesPerDay)
        parts << tr("no new events in %1").arg(m_text.rangeName(page.skipped));
    return parts.join(QStringLiteral("  ·  "));
}

void PictureComposition::addLine(Sheet& sheet, QPointF at, const QString& words, const QFont& font,
                                 const QColor& color) const {
    sheet.lines.push_back({m_inner.topLeft() + at, words, font, color});
}

void PictureComposition::addHead(Sheet& sheet, const QString& note) const {
    if (m_title.isEmpty()) return;
    double y = 0;
    for (const QString& line : m_title) {
        addLine(sheet, {0, y + titleSize - 2}, line, m_titleFont, m_picture.theme.text);
        y += titleLine;
    }
    const QString fitting = QFontMetricsF(m_noteFont).elidedText(note, Qt::ElideRight, m_inner.width());
    addLine(sheet, {0, y + noteSize}, fitting, m_noteFont, m_picture.theme.faintText);
}

void PictureComposition::addTimeline(Sheet& sheet, double top, double height, bool wholeLabels) const {
    const double width = m_inner.width();
    const layout::Viewport viewport{width,        height,     sheet.range, m_request.firstLane.value_or(0),
                                    std::nullopt, wholeLabels};
    const auto place = [&](double y, layout::Scene scene) {
        sheet.scenes.push_back({m_inner.topLeft() + QPointF(0, y), std::move(scene)});
    };
    place(top, m_layout.scene(viewport, m_request.marks, m_words));
    if (isEmpty()) addNothingHere(sheet, top, height);
    if (m_request.overview)
        place(top + height,
              layout::overviewScene(
                  m_model, {width, overviewHeight, m_model.wholeRange(), m_model.mainRange(), sheet.range}, m_words));
    if (m_legend.height > 0) place(top + height + belowHeight() - m_legend.height, m_legend);
}

void PictureComposition::addNothingHere(Sheet& sheet, double top, double height) const {
    const bool noneAtAll = m_model.eventCount() == 0;
    const QString words = m_model.project().documents.empty() ? tr("No sources yet")
                          : noneAtAll                         ? tr("No dated events in these sources")
                                                              : tr("No events in this time");
    const QFont font = faceOf(m_text, layout::TextRole::axisMajor, 17);
    const double width = QFontMetricsF(font).horizontalAdvance(words);
    addLine(sheet, {(m_inner.width() - width) / 2, top + height / 2}, words, font, m_picture.theme.text);
}

void PictureComposition::addSources(Sheet& sheet, double top, std::size_t& from, double room) const {
    sheet.scenes.push_back({m_inner.topLeft() + QPointF(0, top), m_sources->scene(from, room)});
}

} // namespace dateline::app
