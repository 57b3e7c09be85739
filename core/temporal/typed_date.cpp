// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/temporal/typed_date.h"

#include "core/temporal/temporal_reader.h"

#include <algorithm>

namespace dateline::temporal {

std::optional<time::When> typedDate(std::string_view words, time::Day today) {
    constexpr std::size_t longest = 200; // bytes: nobody types an article here
    if (words.size() > longest) return std::nullopt;
    ingest::Document document;
    document.text = words;
    document.givenDate = time::toIso(today);
    std::optional<time::When> found;
    for (const Timex& timex : read(document).timexes) {
        if (!timex.when) continue;
        if (!found) {
            found = timex.when;
            continue;
        }
        found->days = {std::min(found->days.first, timex.when->days.first),
                       std::max(found->days.last, timex.when->days.last)};
        found->granularity = time::Granularity::range;
        found->modifier = time::Modifier::none;
        found->clock.reset();
    }
    return found;
}

} // namespace dateline::temporal
