// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// How far two pictures differ for someone who looks at them. Pictures are compared as if seen from a step back: by the mean
// colour of blocks of five pixels. Letters drawn by another version of the font machinery differ within a block;
// what stands elsewhere, is missing, or has another colour changes whole blocks.

#include <QImage>

namespace dateline::test {

struct PictureDifference {
    int blocks = 0; ///< that differ visibly in a colour; all of them where the sizes differ
    int of = 0;

    /// No more than one in two thousand.
    [[nodiscard]] bool isSlight() const { return blocks * 2000 <= of; }
};

[[nodiscard]] PictureDifference differenceOf(const QImage& a, const QImage& b);

} // namespace dateline::test
