// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/timeline_theme.h"

#include "app/models/theme.h"

#include <utility>

namespace dateline::app {

namespace {

QColor mixed(const QColor& a, const QColor& b, qreal share) {
    const auto part = [share](int x, int y) { return static_cast<int>(x + (y - x) * share + 0.5); };
    return {part(a.red(), b.red()), part(a.green(), b.green()), part(a.blue(), b.blue())};
}

TimelineTheme strong(TimelineTheme theme, const Theme& window) {
    theme.ground = theme.header = theme.lane = theme.card = theme.accentGround = window.page;
    theme.weekend = mixed(window.page, window.text, 0.09);
    theme.faintText = theme.event = theme.stem = window.text;
    theme.border = window.text;
    theme.line = mixed(window.page, window.text, 0.5);
    theme.accent = theme.accentText = window.accent;
    theme.relation = window.text;
    theme.stroke = 2;
    return theme;
}

} // namespace

TimelineTheme TimelineTheme::light() {
    TimelineTheme theme;
    theme.ground = QColor(0xfbfcfe);
    theme.header = QColor(0xffffff);
    theme.lane = QColor(0xf6f7fa);
    theme.weekend = QColor(0xf1f3f7);
    theme.card = QColor(0xffffff);
    theme.text = QColor(0x1c222b);
    theme.faintText = QColor(0x5c6675);
    theme.line = QColor(0xdce1e8);
    theme.border = QColor(0xd3dae4);
    theme.stem = QColor(0x9fb1c9);
    theme.event = QColor(0x4a76b0);
    theme.accent = QColor(0x1f5fc2);
    theme.accentText = QColor(0x1b55b0);
    theme.accentGround = QColor(0xe4edfb);
    theme.relation = QColor(0xa9512a);
    return theme;
}

TimelineTheme TimelineTheme::dark() {
    TimelineTheme theme;
    theme.kind = SourceColors::Background::dark;
    theme.ground = QColor(0x15181d);
    theme.header = QColor(0x1b1f25);
    theme.lane = QColor(0x1b1f25);
    theme.weekend = QColor(0x1b1f26);
    theme.card = QColor(0x232830);
    theme.text = QColor(0xe8ecf2);
    theme.faintText = QColor(0x9fabbb);
    theme.line = QColor(0x313842);
    theme.border = QColor(0x3a424e);
    theme.stem = QColor(0x56657a);
    theme.event = QColor(0x7fa9df);
    theme.accent = QColor(0x5b9bf5);
    theme.accentText = QColor(0x8bb8f8);
    theme.accentGround = QColor(0x22344f);
    theme.relation = QColor(0xe79a70);
    return theme;
}

TimelineTheme TimelineTheme::print() {
    TimelineTheme theme = light();
    theme.ground = theme.header = theme.lane = theme.card = QColor(Qt::white);
    theme.weekend = QColor(0xf3f3f3);
    theme.text = QColor(Qt::black);
    theme.faintText = QColor(0x4a4a4a);
    theme.line = QColor(0xcfcfcf);
    theme.border = QColor(0xa8a8a8);
    theme.stem = QColor(0x8c8c8c);
    return theme;
}

TimelineTheme TimelineTheme::of(const QPalette& palette) {
    TimelineTheme theme = SourceColors::backgroundOf(palette) == SourceColors::Background::dark ? dark() : light();
    const QColor base = palette.color(QPalette::Active, QPalette::Base);
    const QColor text = palette.color(QPalette::Active, QPalette::Text);
    theme.ground = mixed(base, text, 0.012);
    theme.header = theme.card = base;
    if (theme.kind == SourceColors::Background::dark) theme.card = mixed(base, text, 0.06);
    theme.lane = mixed(base, text, 0.03);
    theme.weekend = mixed(base, text, 0.045);
    theme.text = text;
    theme.faintText = mixed(base, text, 0.68);
    theme.line = mixed(base, text, 0.14);
    theme.border = mixed(base, text, 0.19);
    if (isHighContrast(palette)) theme = strong(std::move(theme), Theme::of(palette));
    return theme;
}

} // namespace dateline::app
