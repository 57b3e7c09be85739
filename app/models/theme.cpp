// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/theme.h"

#include <QGuiApplication>

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <utility>

namespace dateline::app {

namespace {

double linear(double channel) {
    return channel <= 0.03928 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& colour) {
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

QColor mix(const QColor& a, const QColor& b, double share) {
    const auto channel = [share](float x, float y) { return static_cast<float>(x + (y - x) * share); };
    return QColor::fromRgbF(channel(a.redF(), b.redF()), channel(a.greenF(), b.greenF()),
                            channel(a.blueF(), b.blueF()));
}

/// Moves `colour` towards `text` until it reads on each of `surfaces`.
QColor readable(QColor colour, const QColor& text, std::initializer_list<QColor> surfaces, double least) {
    const auto reads = [&] {
        return std::all_of(surfaces.begin(), surfaces.end(),
                           [&](const QColor& s) { return contrast(colour, s) >= least; });
    };
    for (int i = 0; i < 24 && !reads(); ++i) colour = mix(colour, text, 0.12);
    return colour;
}

QPalette paletteFrom(const QColor& window, const QColor& base, const QColor& button, const QColor& text,
                     const QColor& accent, const QColor& mutedText) {
    QPalette palette(text, button, button.lighter(110), button.darker(160), button.darker(120), text, Qt::white, base,
                     window);
    palette.setColor(QPalette::AlternateBase, window);
    palette.setColor(QPalette::Highlight, accent);
    palette.setColor(QPalette::HighlightedText,
                     contrast(accent, Qt::white) >= 4.5 ? QColor(Qt::white) : QColor(0x10, 0x14, 0x1a));
    palette.setColor(QPalette::Link, accent);
    palette.setColor(QPalette::PlaceholderText, mutedText);
    palette.setColor(QPalette::ToolTipBase, base);
    palette.setColor(QPalette::ToolTipText, text);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, mix(text, window, 0.55));
    return palette;
}

} // namespace

double contrast(const QColor& a, const QColor& b) {
    const auto [low, high] = std::minmax({luminance(a), luminance(b)});
    return (high + 0.05) / (low + 0.05);
}

bool isHighContrast(const QPalette& palette) {
    const auto color = [&](QPalette::ColorRole role) { return palette.color(QPalette::Active, role); };
    const QColor base = color(QPalette::Base);
    constexpr double nearlyAll = 19; // of 21; yellow on black has 19.6
    return color(QPalette::Window) == base && color(QPalette::Button) == base &&
           contrast(color(QPalette::Text), base) >= nearlyAll &&
           contrast(color(QPalette::WindowText), base) >= nearlyAll;
}

QPalette highContrastPalette() {
    QPalette palette = paletteFrom(Qt::black, Qt::black, Qt::black, Qt::white, QColor(0x66, 0xe0, 0xff), Qt::white);
    palette.setColor(QPalette::HighlightedText, Qt::black);
    return palette;
}

QPalette lightPalette() {
    return paletteFrom(QColor(0xff, 0xff, 0xff), QColor(0xff, 0xff, 0xff), QColor(0xf3, 0xf5, 0xf8),
                       QColor(0x1b, 0x1f, 0x27), QColor(0x1d, 0x5c, 0xc0), QColor(0x62, 0x6a, 0x78));
}

QPalette darkPalette() {
    return paletteFrom(QColor(0x16, 0x19, 0x1f), QColor(0x12, 0x15, 0x1a), QColor(0x23, 0x28, 0x31),
                       QColor(0xe7, 0xea, 0xf0), QColor(0x7d, 0xb0, 0xff), QColor(0x9a, 0xa4, 0xb5));
}

Theme Theme::of(const QPalette& palette) {
    Theme theme;
    theme.window = palette.color(QPalette::Active, QPalette::Window);
    theme.page = palette.color(QPalette::Active, QPalette::Base);
    theme.text = palette.color(QPalette::Active, QPalette::WindowText);
    theme.dark = luminance(theme.window) < luminance(theme.text);
    theme.strong = isHighContrast(palette);
    const double least = theme.strong ? 7.1 : 4.6;
    theme.card = mix(theme.window, theme.text, theme.dark ? 0.06 : 0.04);
    theme.cardHover = mix(theme.window, theme.text, theme.dark ? 0.11 : 0.075);
    theme.border = mix(theme.window, theme.text, theme.strong ? 0.75 : theme.dark ? 0.16 : 0.12);
    const QColor link = palette.color(QPalette::Active, QPalette::Link);
    theme.accentSoft = mix(theme.window, link, theme.dark ? 0.20 : 0.10);
    const auto surfaces = {theme.window, theme.page, theme.card, theme.cardHover, theme.accentSoft};
    theme.muted = readable(mix(theme.window, theme.text, theme.strong ? 0.9 : 0.62), theme.text, surfaces, least);
    theme.accent = readable(link, theme.text, surfaces, least);
    theme.onAccent = contrast(theme.accent, Qt::white) >= least - 0.1 ? QColor(Qt::white) : QColor(0x0e, 0x12, 0x18);
    theme.inferred =
        readable(theme.dark ? QColor(0xe3, 0xb2, 0x5c) : QColor(0x8f, 0x5d, 0x0e), theme.text, surfaces, least);
    theme.warning =
        readable(theme.dark ? QColor(0xff, 0x9a, 0x8a) : QColor(0xb0, 0x2a, 0x1c), theme.text, surfaces, least);
    theme.highlight = theme.dark ? QColor(0x66, 0x50, 0x12) : QColor(0xff, 0xe2, 0x8a);
    theme.highlightText = theme.dark ? QColor(0xff, 0xf4, 0xd6) : QColor(0x2a, 0x20, 0x04);
    theme.highlightSoft = theme.dark ? QColor(0x35, 0x2e, 0x19) : QColor(0xff, 0xf6, 0xd6);
    theme.highlightMark = theme.dark ? QColor(0xb8, 0x92, 0x2e) : QColor(0xe6, 0xb4, 0x2c);
    theme.bar = mix(theme.window, link, theme.dark ? 0.55 : 0.30);
    if (theme.strong) { // marked words stand out by their ground, read like all others
        theme.highlight = theme.dark ? QColor(0x4a, 0x3a, 0x00) : QColor(0xff, 0xe2, 0x8a);
        theme.highlightText = theme.text;
        theme.highlightMark = theme.text;
        theme.bar = theme.accent;
    }
    return theme;
}

Theme Theme::current() { return of(QGuiApplication::palette()); }

/// Colours by the names of Theme, filled in by styleSheetOf.
static constexpr const char* sheetOfRoles = R"(
#headerBar, #sidebar, #searchResults, #inspector, #readerPanel, #centre { background: @window; }
#headerBar { border: none; border-bottom: 1px solid @border; }
QSplitter::handle { background: @border; }
QLabel { color: @text; background: transparent; }
QLabel[role="muted"] { color: @muted; }
QLabel[role="section"] { color: @muted; }
QLabel[role="badge"] { color: @accent; background: @accentSoft; border-radius: 6px; padding: 3px 10px; }
QLabel[role="warning"] { color: @warning; }
QLabel[role="note"] { background: @card; border-radius: 6px; padding: 7px 10px; }
QToolButton, QPushButton { color: @text; background: @card; border: 1px solid transparent; border-radius: 6px; padding: 6px 11px; }
QToolButton:hover, QPushButton:hover { background: @cardHover; }
QToolButton:pressed, QPushButton:pressed { background: @border; }
QToolButton:focus, QPushButton:focus { border-color: @accent; }
QToolButton:disabled, QPushButton:disabled { color: @muted; }
QToolButton[role="primary"], QPushButton[role="primary"] { color: @onAccent; background: @accent; padding: 6px 16px; }
QToolButton[role="primary"][popupMode="2"] { padding-right: 16px; }
QToolButton[role="primary"]:hover, QPushButton[role="primary"]:hover { background: @accentHover; }
QToolButton[role="primary"]:disabled, QPushButton[role="primary"]:disabled { color: @muted; background: @card; }
QToolButton[role="primary"]:focus, QPushButton[role="primary"]:focus { border-color: @text; }
QToolButton[role="link"] { color: @accent; background: transparent; padding: 1px 3px; text-align: left; }
QToolButton[role="why"] { color: @inferred; background: transparent; padding: 1px 3px; }
QToolButton[role="link"]:hover, QToolButton[role="why"]:hover { background: @cardHover; }
QToolButton[role="quiet"] { background: transparent; padding: 3px; }
QToolButton[role="quiet"]:hover { background: @cardHover; }
QToolButton::menu-indicator { image: none; width: 0; }
QToolButton[popupMode="2"] { padding-right: 11px; }
QLineEdit { color: @text; background: @card; border: 1px solid @border; border-radius: 6px; padding: 5px 8px; selection-background-color: @accent; selection-color: @onAccent; }
QLineEdit:focus { border-color: @accent; }
QLineEdit[nothing="true"] { border-color: @warning; }
#passageCard { background: @card; border: 1px solid transparent; border-radius: 6px; }
#passageCard:hover { background: @cardHover; }
#passageCard:focus, #passageCard[current="true"] { border-color: @accent; }
#eventCard { background: @page; border: 1px solid @muted; border-radius: 6px; }
QMenu { background: @window; color: @text; border: 1px solid @border; }
QMenu::item:disabled { color: @muted; }
QMenu::item:selected { background: @accentSoft; color: @text; }
#noticeStrip { background: @window; border-bottom: 1px solid @border; }
QScrollArea, QListView, QTextEdit { border: none; background: @window; }
#reader { background: @page; color: @text; selection-background-color: @accent; selection-color: @onAccent; }
QProgressBar { background: @card; border: none; border-radius: 3px; max-height: 6px; }
QProgressBar::chunk { background: @accent; border-radius: 3px; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: @border; border-radius: 4px; margin: 1px; min-height: 28px; min-width: 28px; }
QScrollBar::handle:hover { background: @muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
)";

QString styleSheetOf(const Theme& theme) {
    QString sheet = QString::fromLatin1(sheetOfRoles);
    // Longest names first, so that @accent does not eat the beginning of @accentSoft.
    const std::initializer_list<std::pair<const char*, QColor>> colours = {
        {"@accentHover", theme.dark ? theme.accent.lighter(112) : theme.accent.darker(115)},
        {"@accentSoft", theme.accentSoft},
        {"@cardHover", theme.cardHover},
        {"@onAccent", theme.onAccent},
        {"@inferred", theme.inferred},
        {"@warning", theme.warning},
        {"@window", theme.window},
        {"@accent", theme.accent},
        {"@border", theme.border},
        {"@muted", theme.muted},
        {"@card", theme.card},
        {"@page", theme.page},
        {"@text", theme.text}};
    for (const auto& [name, colour] : colours) sheet.replace(QLatin1String(name), colour.name());
    if (theme.strong) // borders where others have tints
        sheet +=
            QStringLiteral("QToolButton, QPushButton, #passageCard, QLabel[role=\"badge\"] { border: 1px solid %1; }"
                           "QToolButton:focus, QPushButton:focus, QLineEdit:focus, #passageCard:focus, "
                           "#passageCard[current=\"true\"] { border: 2px solid %2; }")
                .arg(theme.border.name(), theme.accent.name());
    return sheet;
}

} // namespace dateline::app
