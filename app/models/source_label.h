// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a source is called and how its date is said, the same in the sources list, the inspector and the reader.

#include "core/project/project.h"

#include <QLocale>
#include <QString>

namespace dateline::app {

[[nodiscard]] QString toQString(std::string_view utf8);

/// Publisher, else title, else file name.
[[nodiscard]] QString sourceName(const project::SourceDocument& source);
/// The headline where it is not the name already; may be empty.
[[nodiscard]] QString sourceTitle(const project::SourceDocument& source);

struct DatingLine {
    QString text;           ///< "published 16 Jan 2022", "dated by inference: 12 Jan 2022", "undated"
    bool concluded = false; ///< nobody stated it: said in another colour as well
};
[[nodiscard]] DatingLine datingLine(const temporal::Published& published, const QLocale& locale = {});

/// Neither stated nor concluded; an interval may still be known.
[[nodiscard]] bool isUndated(const temporal::Published& published);

/// "12 Jan 2022" alone; empty when undated.
[[nodiscard]] QString shortDate(const temporal::Published& published, const QLocale& locale = {});

} // namespace dateline::app
