// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/review.h"

namespace dateline::project {

Edit retargeted(Edit edit, std::string_view from, const EventReference& to) {
    for (const auto* event : eventsOf(edit))
        if (event->key == from) const_cast<EventReference&>(*event) = to;
    return edit;
}

} // namespace dateline::project
