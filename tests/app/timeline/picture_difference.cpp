// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/timeline/picture_difference.h"

#include <algorithm>
#include <cstdlib>

namespace dateline::test {

namespace {

constexpr int blockSize = 5;    // pixels
constexpr int visibleStep = 24; // of 255

QImage blocksOf(const QImage& picture) {
    return picture.convertToFormat(QImage::Format_RGB32)
        .scaled(picture.size() / blockSize, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
        .convertToFormat(QImage::Format_RGB32);
}

bool differ(QRgb a, QRgb b) {
    return std::max({std::abs(qRed(a) - qRed(b)), std::abs(qGreen(a) - qGreen(b)), std::abs(qBlue(a) - qBlue(b))}) >
           visibleStep;
}

} // namespace

PictureDifference differenceOf(const QImage& a, const QImage& b) {
    const QImage left = blocksOf(a);
    const QImage right = blocksOf(b);
    const int all = left.width() * left.height();
    if (a.size() != b.size() || all == 0) return {std::max(all, 1), std::max(all, 1)};
    PictureDifference difference{0, all};
    for (int y = 0; y < left.height(); ++y)
        for (int x = 0; x < left.width(); ++x) difference.blocks += differ(left.pixel(x, y), right.pixel(x, y)) ? 1 : 0;
    return difference;
}

} // namespace dateline::test
