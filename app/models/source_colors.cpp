// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/source_colors.h"

#include <array>

namespace dateline::app {

namespace {

struct Shades {
    QRgb onLight;
    QRgb onDark;
};

// Neighbours in the list are far apart in hue, since most projects hold only a few documents.
constexpr std::array<Shades, 12> shades{{
    {0xff2f6fb2, 0xff6fa8e6}, // blue
    {0xffb8603c, 0xffe08e68}, // rust
    {0xff3a8f63, 0xff66c293}, // green
    {0xff8a55a8, 0xffbd8bdb}, // purple
    {0xffa98318, 0xffd9b44a}, // ochre
    {0xff1f8c99, 0xff57bfcc}, // teal
    {0xffc04872, 0xffec7fa3}, // rose
    {0xff6b7f1f, 0xffa6bf55}, // olive
    {0xff5a5fc7, 0xff9498f2}, // indigo
    {0xff8c6a52, 0xffc4a088}, // brown
    {0xff5f7585, 0xff9db3c2}, // slate
    {0xffb0409f, 0xffe383d4}, // magenta
}};

} // namespace

QColor SourceColors::of(DocumentId document, Background background) {
    const Shades& shade = shades[document.index() % shades.size()];
    return QColor(background == Background::light ? shade.onLight : shade.onDark);
}

SourceColors::Background SourceColors::backgroundOf(const QPalette& palette) {
    return palette.color(QPalette::Base).lightnessF() < 0.5f ? Background::dark : Background::light;
}

int SourceColors::count() { return static_cast<int>(shades.size()); }

} // namespace dateline::app
