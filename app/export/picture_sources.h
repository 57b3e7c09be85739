// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The list of sources below a picture or on sheets of its own: number, colour, name, title, date, and which is a copy of
// which. Set in as many columns as the width takes.

#include "app/timeline/timeline_text.h"
#include "core/layout/scene.h"

#include <string>
#include <unordered_map>
#include <vector>

namespace dateline::app {

class PictureSources {
public:
    /// Numbers the documents from 1 in their order.
    PictureSources(const project::Project& project, const std::vector<DocumentId>& documents, const TimelineText& text,
                   double width);

    /// " [1, 4]" for the documents of the event's passages; of many the first few. Empty where none is listed.
    [[nodiscard]] std::string citation(const graph::Event& event) const;

    [[nodiscard]] std::size_t count() const { return m_entries.size(); }
    /// Of the whole list with its heading, in even columns; 0 where it is empty.
    [[nodiscard]] double height() const;
    /// From entry `from` on, as many as have room in `height`; `from` becomes the first that has none. At least one is taken.
    [[nodiscard]] layout::Scene scene(std::size_t& from, double height) const;

private:
    struct Entry {
        DocumentId document;
        std::string number;
        std::vector<std::string> lines;
        std::string remark;   ///< date, and what it is a copy of
        bool ownLine = false; ///< the remark has no room behind the last line
        double height = 0;
    };
    [[nodiscard]] Entry entryOf(const project::Project& project, DocumentId document) const;
    [[nodiscard]] QString remarkOf(const project::Project& project, DocumentId document) const;
    /// The first entry that does not fit into columns of `height`, beginning with `from`.
    [[nodiscard]] std::size_t endOf(std::size_t from, double height) const;
    [[nodiscard]] double evenHeight(std::size_t from, std::size_t to) const;
    void place(layout::Scene& scene, const Entry& entry, double x, double y) const;

    const TimelineText& m_text;
    double m_width;
    int m_columns = 1;
    double m_columnWidth = 0;
    double m_indent = 0; ///< of an entry's words: number and chip stand before them
    std::unordered_map<DocumentId, int> m_numbers;
    std::vector<Entry> m_entries;
};

} // namespace dateline::app
