// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/picture_request.h"

#include <QPageSize>

namespace dateline::app {

QSizeF sizeOf(Paper paper) {
    constexpr QPageSize::PageSizeId sizes[] = {QPageSize::A4, QPageSize::A3, QPageSize::Letter};
    return QPageSize::size(sizes[static_cast<int>(paper)], QPageSize::Millimeter) * unitsPerMillimetre;
}

} // namespace dateline::app
