// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The colour of each source, the same in every view and in every picture: by the document's place in the project.
// Twelve hues far enough apart to tell from each other; each stands out at least 3:1 from its theme's background.

#include "core/base/strong_id.h"

#include <QColor>
#include <QPalette>

namespace dateline::app {

class SourceColors {
public:
    enum class Background { light, dark };

    /// Colours repeat after twelve documents.
    [[nodiscard]] static QColor of(DocumentId document, Background background);
    [[nodiscard]] static QColor of(DocumentId document, const QPalette& palette) {
        return of(document, backgroundOf(palette));
    }
    [[nodiscard]] static Background backgroundOf(const QPalette& palette);
    [[nodiscard]] static int count();
};

} // namespace dateline::app
