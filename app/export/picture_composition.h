// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One picture being laid out. From top to bottom of a sheet: title and note, timeline, strip of the whole time, legend,
// sources, foot. Not for use outside PictureComposer.

#include "app/export/page_breaks.h"
#include "app/export/picture.h"
#include "app/export/picture_contents.h"
#include "app/export/picture_request.h"
#include "app/export/picture_sources.h"
#include "core/base/progress.h"

#include <QRectF>

#include <memory>
#include <optional>

namespace dateline::app {

class PictureComposition {
public:
    PictureComposition(layout::TimelineLayout& layout, const ImageRequest& request,
                       std::shared_ptr<const TimelineText> text, const JobControl& control);

    [[nodiscard]] Picture build();

private:
    [[nodiscard]] layout::TimeRange stretch() const;
    [[nodiscard]] layout::TimeRange withRoomForNames(layout::TimeRange range, double height) const;
    [[nodiscard]] const graph::Thread* story() const;
    void fitLanes(double height);
    void describe();
    void buildOne();
    void growBy(double height);
    void buildSheets();
    [[nodiscard]] std::vector<Page> pages(double height) const;
    [[nodiscard]] double placeOwnSources(double room) const;
    void addTimelineSheet(const Page& page, double height);
    void addSourceSheets();
    void addFeet();

    [[nodiscard]] double headHeight() const;
    [[nodiscard]] double belowHeight() const; ///< of strip and legend
    void addHead(Sheet& sheet, const QString& note) const;
    void addTimeline(Sheet& sheet, double top, double height, bool wholeLabels) const;
    void addNothingHere(Sheet& sheet, double top, double height) const;
    void addSources(Sheet& sheet, double top, std::size_t& from, double room) const;
    void addLine(Sheet& sheet, QPointF at, const QString& words, const QFont& font, const QColor& color) const;

    [[nodiscard]] QString defaultTitle() const;
    [[nodiscard]] QString countsInWords() const;
    [[nodiscard]] QString leftOutInWords() const;
    [[nodiscard]] QString noteOf(const Page& page, bool first) const;
    [[nodiscard]] bool isEmpty() const { return m_contents.events == 0; }

    layout::TimelineLayout& m_layout; ///< that of the composer, with lanes as they suit this picture
    const layout::TimelineModel& m_model;
    const ImageRequest& m_request;
    const JobControl& m_control;
    Picture m_picture;
    const TimelineText& m_text;
    layout::SceneText m_words;
    layout::TimeRange m_range;
    PictureContents m_contents;
    QRectF m_inner; ///< of a sheet, without its margins, in units of the text size
    QFont m_titleFont;
    QFont m_noteFont;
    QStringList m_title; ///< lines
    layout::Scene m_legend;
    std::optional<PictureSources> m_sources;
};

} // namespace dateline::app
