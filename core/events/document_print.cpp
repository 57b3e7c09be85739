// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/events/document_print.h"

#include "core/ingest/document_print.h"

namespace dateline::events {

namespace {

void add(FingerprintMaker& print, Span span) { print.add(span.begin).add(span.end); }

void add(FingerprintMaker& print, const std::optional<time::When>& when) {
    print.add(when.has_value());
    if (!when) return;
    print.add(time::toIso(when->days.first)).add(time::toIso(when->days.last));
    print.add(when->granularity).add(when->modifier).add(when->clock.has_value());
    if (when->clock) print.add(when->clock->minuteOfDay).add(when->clock->offsetMinutes.value_or(24 * 60));
}

void add(FingerprintMaker& print, const temporal::Explanation& why) {
    print.add(why.size());
    for (const auto& step : why) {
        add(print, step.span);
        print.add(step.rule).add(step.document).add(step.anchor).add(step.before).add(step.after);
    }
}

} // namespace

Fingerprint printOf(const DocumentView& view) {
    const auto& published = view.reading->published;
    FingerprintMaker print;
    print.add(ingest::printOf(*view.document)).add(published.basis).add(view.reading->timexes.size());
    add(print, published.when);
    add(print, published.why);
    for (const auto& timex : view.reading->timexes) {
        add(print, timex.span);
        add(print, timex.when);
        print.add(timex.value).add(timex.use).add(timex.type).add(timex.planned).add(timex.stated);
        add(print, timex.why);
    }
    return print.take();
}

} // namespace dateline::events
