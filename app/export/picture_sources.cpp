// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/picture_sources.h"

#include "app/models/source_label.h"
#include "core/layout/text_fit.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <set>

namespace dateline::app {

namespace {

using layout::Emphasis;
using layout::TextRole;

constexpr double headHeight = 40;
constexpr double lineHeight = 15;
constexpr double entryGap = 5;
constexpr double columnGap = 28;
constexpr double leastColumn = 270;
constexpr int mostColumns = 4;
constexpr std::size_t mostLines = 3;
constexpr std::size_t mostCited = 4;

QString tr(const char* text) { return QCoreApplication::translate("PictureSources", text); }

std::set<int> numbersOf(const graph::Event& event, const std::unordered_map<DocumentId, int>& known) {
    std::set<int> numbers;
    for (const graph::Passage& passage : event.passages)
        if (const auto found = known.find(passage.document); found != known.end()) numbers.insert(found->second);
    return numbers;
}

} // namespace

PictureSources::PictureSources(const project::Project& project, const std::vector<DocumentId>& documents,
                               const TimelineText& text, double width)
    : m_text(text), m_width(width) {
    m_columns = std::clamp(static_cast<int>((width + columnGap) / (leastColumn + columnGap)), 1, mostColumns);
    const auto count = std::max(1, static_cast<int>(documents.size()));
    const int rows = (count + m_columns - 1) / m_columns;
    m_columns = (count + rows - 1) / rows; // none stays empty
    m_columnWidth = (width - (m_columns - 1) * columnGap) / m_columns;
    int number = 0;
    for (const DocumentId document : documents) m_numbers.emplace(document, ++number);
    m_indent = text.metrics(TextRole::documentName).horizontalAdvance(QString::number(number)) + 6 + 10 + 7;
    for (const DocumentId document : documents) m_entries.push_back(entryOf(project, document));
}

std::string PictureSources::citation(const graph::Event& event) const {
    const std::set<int> numbers = numbersOf(event, m_numbers);
    if (numbers.empty()) return {};
    std::string words;
    std::size_t cited = 0;
    for (const int number : numbers) {
        if (cited++ == mostCited) break;
        words += (words.empty() ? " [" : ", ") + std::to_string(number);
    }
    return words + (numbers.size() > mostCited ? " …]" : "]");
}

QString PictureSources::remarkOf(const project::Project& project, DocumentId id) const {
    const project::SourceDocument& source = project.at(id);
    const DatingLine dating = datingLine(source.reading.published);
    const QString date =
        dating.concluded || isUndated(source.reading.published) ? dating.text : shortDate(source.reading.published);
    if (!source.nearDuplicateOf) return date;
    const auto original = m_numbers.find(*source.nearDuplicateOf);
    const QString copy = original != m_numbers.end()
                             ? tr("copy of %1").arg(original->second)
                             : tr("copy of %1").arg(sourceName(project.at(*source.nearDuplicateOf)));
    return tr("%1; %2").arg(date, copy);
}

PictureSources::Entry PictureSources::entryOf(const project::Project& project, DocumentId id) const {
    const auto measure = [this](std::string_view words) {
        return m_text.metrics(TextRole::barTitle)
            .horizontalAdvance(QString::fromUtf8(words.data(), static_cast<qsizetype>(words.size())));
    };
    const QString name = sourceName(project.at(id));
    const QString title = sourceTitle(project.at(id));
    const std::string words = (title.isEmpty() ? name : tr("%1: %2").arg(name, title)).toStdString();
    const double width = m_columnWidth - m_indent;
    Entry entry{id, std::to_string(m_numbers.at(id)), layout::wrapped(words, width, mostLines, measure),
                remarkOf(project, id).toStdString()};
    const double remark =
        m_text.metrics(TextRole::documentName).horizontalAdvance(QString::fromStdString(entry.remark));
    entry.ownLine = entry.lines.empty() || measure(entry.lines.back()) + 10 + remark > width;
    entry.height = static_cast<double>(entry.lines.size() + (entry.ownLine ? 1 : 0)) * lineHeight + entryGap;
    return entry;
}

std::size_t PictureSources::endOf(std::size_t from, double height) const {
    for (int column = 0; column < m_columns; ++column) {
        double y = 0;
        while (from < m_entries.size() && (y == 0 || y + m_entries[from].height <= height))
            y += m_entries[from++].height;
    }
    return from;
}

double PictureSources::evenHeight(std::size_t from, std::size_t to) const {
    double total = 0;
    double tallest = 0;
    for (std::size_t i = from; i < to; ++i) {
        total += m_entries[i].height;
        tallest = std::max(tallest, m_entries[i].height);
    }
    double least = total / m_columns;
    double most = least + tallest;
    while (most - least > 1) {
        const double middle = (least + most) / 2;
        (endOf(from, middle) >= to ? most : least) = middle;
    }
    return std::ceil(most);
}

double PictureSources::height() const { return m_entries.empty() ? 0 : headHeight + evenHeight(0, m_entries.size()); }

layout::Scene PictureSources::scene(std::size_t& from, double height) const {
    layout::Scene scene;
    scene.width = m_width;
    const std::string head = tr("SOURCES").toStdString();
    scene.items.emplace_back(layout::Line{{0, 8}, {m_width, 8}, layout::LineRole::separator});
    scene.items.emplace_back(layout::Text{{0, 16, m_width, 16}, head, TextRole::laneName, Emphasis::normal, false});
    const std::size_t to = std::max(from + 1, endOf(from, height - headHeight));
    const double columnHeight = evenHeight(from, std::min(to, m_entries.size()));
    for (int column = 0; column < m_columns; ++column)
        for (double y = 0;
             from < std::min(to, m_entries.size()) && (y == 0 || y + m_entries[from].height <= columnHeight);
             y += m_entries[from++].height)
            place(scene, m_entries[from], column * (m_columnWidth + columnGap), headHeight + y);
    scene.height = headHeight + columnHeight;
    return scene;
}

void PictureSources::place(layout::Scene& scene, const Entry& entry, double x, double y) const {
    const double numberWidth =
        m_text.metrics(TextRole::documentName).horizontalAdvance(QString::fromStdString(entry.number));
    const auto add = [&](double left, double top, const std::string& words, TextRole role) {
        const double width = m_text.metrics(role).horizontalAdvance(QString::fromStdString(words));
        scene.items.emplace_back(layout::Text{{left, top, width, lineHeight}, words, role, Emphasis::normal, false});
        return left + width;
    };
    add(x + m_indent - 7 - 10 - 6 - numberWidth, y, entry.number, TextRole::documentName);
    layout::Box chip{{x + m_indent - 17, y + 2.5, 10, 10}, layout::BoxRole::source, Emphasis::normal, 3};
    chip.document = entry.document;
    scene.items.emplace_back(chip);
    double right = x + m_indent;
    for (std::size_t i = 0; i < entry.lines.size(); ++i)
        right = add(x + m_indent, y + static_cast<double>(i) * lineHeight, entry.lines[i], TextRole::barTitle);
    if (entry.ownLine)
        add(x + m_indent, y + static_cast<double>(entry.lines.size()) * lineHeight, entry.remark,
            TextRole::documentName);
    else
        add(right + 10, y + static_cast<double>(entry.lines.size() - 1) * lineHeight, entry.remark,
            TextRole::documentName);
}

} // namespace dateline::app
