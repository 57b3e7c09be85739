// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The few colours the window is made of, derived from the palette of the platform so that light and dark both follow it.
// Every text colour has a contrast of at least 4.5:1 on the surfaces it is used on (WCAG 2.1, 1.4.3).

#include <QColor>
#include <QPalette>
#include <QString>

namespace dateline::app {

struct Theme {
    bool dark = false;
    bool strong = false; ///< high contrast was asked for: 7:1, and no soft tints
    QColor window;       ///< panels
    QColor page;         ///< timeline and reader
    QColor card;         ///< passages, soft buttons
    QColor cardHover;
    QColor border;
    QColor text;
    QColor muted;      ///< second lines, counts
    QColor accent;     ///< links, the selected, the one main button
    QColor accentSoft; ///< behind what is selected
    QColor onAccent;
    QColor inferred;  ///< what the program concluded and nobody stated
    QColor warning;   ///< what could not be read
    QColor highlight; ///< behind a temporal expression
    QColor highlightText;
    QColor highlightSoft; ///< behind those of other events
    QColor highlightMark; ///< in the margin
    QColor bar;           ///< counts of a facet

    [[nodiscard]] static Theme of(const QPalette& palette);
    /// Of the application's palette: a widget's own may have been changed by a style sheet.
    [[nodiscard]] static Theme current();
};

/// The platform asks for high contrast: all of its grounds are one, and stand out from its texts as far as colours can.
/// Ordinary black on white keeps its windows or buttons grey.
[[nodiscard]] bool isHighContrast(const QPalette& palette);
[[nodiscard]] QPalette highContrastPalette();

/// WCAG 2.1 contrast ratio of two opaque colours, 1–21.
[[nodiscard]] double contrast(const QColor& a, const QColor& b);

/// A complete palette for platforms that offer none, or when a person asked for it.
[[nodiscard]] QPalette lightPalette();
[[nodiscard]] QPalette darkPalette();

/// Style sheet of the window's own widgets (object names and the property "role").
[[nodiscard]] QString styleSheetOf(const Theme& theme);

} // namespace dateline::app
