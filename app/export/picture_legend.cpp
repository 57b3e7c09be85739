// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/picture_legend.h"

#include "app/models/source_colors.h"
#include "app/models/source_label.h"

#include <QCoreApplication>

namespace dateline::app {

namespace {

using layout::Box;
using layout::BoxRole;
using layout::Disc;
using layout::Emphasis;
using layout::Line;
using layout::LineRole;
using layout::Point;
using layout::TextRole;

constexpr double top = 14;
constexpr double rowHeight = 22;
constexpr double gap = 22; ///< between one entry and the next
constexpr double widestName = 220;

QString tr(const char* text) { return QCoreApplication::translate("PictureLegend", text); }

/// Marks with their words, one after the other; a new row begins where one is full.
class Rows {
public:
    Rows(const TimelineText& text, double width) : m_text(text) { m_scene.width = width; }

    [[nodiscard]] bool hasRoomFor(const QString& words, double inset) const {
        return m_x == 0 || m_x + inset + widthOf(words) <= m_scene.width;
    }

    void add(std::vector<layout::Item> marks, double inset, const QString& words) {
        if (!hasRoomFor(words, inset)) newRow();
        for (layout::Item& mark : marks) {
            move(mark);
            m_scene.items.push_back(std::move(mark));
        }
        const double width = widthOf(words);
        m_scene.items.emplace_back(layout::Text{
            {m_x + inset, y(), width, 16}, words.toStdString(), TextRole::documentName, Emphasis::normal, false});
        m_x += inset + width + gap;
    }

    void newRow() {
        if (m_x == 0) return;
        m_x = 0;
        ++m_row;
    }

    [[nodiscard]] layout::Scene scene() && {
        newRow();
        m_scene.height = m_row == 0 ? 0 : top + m_row * rowHeight;
        return std::move(m_scene);
    }

private:
    [[nodiscard]] double y() const { return top + m_row * rowHeight; }
    [[nodiscard]] double widthOf(const QString& words) const {
        return m_text.metrics(TextRole::documentName).horizontalAdvance(words);
    }
    void move(Point& point) const { point = {point.x + m_x, point.y + y()}; }
    void move(layout::Item& mark) const {
        if (auto* box = std::get_if<Box>(&mark)) {
            box->rect.x += m_x;
            box->rect.y += y();
        } else if (auto* disc = std::get_if<Disc>(&mark))
            move(disc->centre);
        else if (auto* line = std::get_if<Line>(&mark)) {
            move(line->from);
            move(line->to);
        }
    }

    const TimelineText& m_text;
    layout::Scene m_scene;
    double m_x = 0;
    int m_row = 0;
};

Box bar(double height, bool soft) {
    return {{0, 8 - height / 2, 30, height}, BoxRole::bar, Emphasis::normal, height / 2, false, soft, soft};
}

Box chipOf(DocumentId document) {
    Box chip{{0, 2.5, 11, 11}, BoxRole::source, Emphasis::normal, 3};
    chip.document = document;
    return chip;
}

/// Beyond as many sources as there are colours, a colour names nobody.
void addSources(Rows& rows, const project::Project& project, const std::vector<DocumentId>& documents,
                const TimelineText& text) {
    const QFontMetricsF& metrics = text.metrics(TextRole::documentName);
    if (documents.size() > static_cast<std::size_t>(SourceColors::count()))
        rows.add({chipOf(documents.front())}, 18, tr("a source that reports it"));
    else
        for (const DocumentId document : documents)
            rows.add({chipOf(document)}, 18,
                     metrics.elidedText(sourceName(project.at(document)), Qt::ElideRight, widestName));
    rows.newRow();
}

/// What a ring stands for; what is supposed or usual says so on its card.
QString open(const PictureContents& contents) {
    if (!contents.supposed) return tr("planned");
    return contents.planned ? tr("planned, supposed or usual") : tr("supposed or usual");
}

void addMarks(Rows& rows, const PictureContents& contents) {
    if (contents.days) rows.add({Disc{{5, 8}, 4.5}}, 18, tr("exact day"));
    if (contents.planned || contents.supposed)
        rows.add({Disc{{5, 8}, 4.5, Emphasis::normal, true}}, 18, open(contents));
    if (contents.denied) rows.add({Disc{{5, 8}, 4.5, Emphasis::normal, false, false, true}}, 18, tr("denied"));
    if (contents.disputed)
        rows.add({Line{{5, 8}, {26, 8}, LineRole::bridge}, Disc{{5, 8}, 4.5},
                  Disc{{26, 8}, 4, Emphasis::normal, false, true}},
                 38, tr("sources give different dates"));
    if (contents.stages)
        rows.add({Box{{0, 1, 34, 14}, BoxRole::stagePill, Emphasis::normal, 7}, Disc{{9, 8}, 3.5}, Disc{{24, 8}, 3.5}},
                 42, tr("what happened in stages"));
    if (contents.crowd)
        rows.add({Box{{0, 9, 3, 4}, BoxRole::density}, Box{{4, 3, 3, 10}, BoxRole::density},
                  Box{{8, 6, 3, 7}, BoxRole::density}},
                 18, tr("how many events"));
    if (contents.lasting) rows.add({bar(7, false)}, 38, tr("from day to day"));
    if (contents.soft) rows.add({bar(4, true)}, 38, tr("some time within"));
}

} // namespace

layout::Scene legendScene(const project::Project& project, const PictureContents& contents, const TimelineText& text,
                          double width, bool sources) {
    Rows rows(text, width);
    if (sources) addSources(rows, project, contents.documents, text);
    addMarks(rows, contents);
    return std::move(rows).scene();
}

} // namespace dateline::app
