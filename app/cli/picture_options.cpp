// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/picture_options.h"

#include "app/models/lane_names.h"
#include "core/time/period.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <charconv>
#include <optional>
#include <string_view>

namespace dateline::app {

namespace {

constexpr std::string_view millimetres = "mm";
constexpr double paperMargin = 12 * unitsPerMillimetre;

tl::unexpected<Error> wrong(std::string_view option, std::string what) {
    return failure(ErrorKind::malformed, std::string(option), std::move(what));
}

std::optional<double> number(std::string_view text) {
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed);
    if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return value;
}

/// "1600x900" or "180x120mm", in units.
std::optional<QSizeF> sizeFrom(std::string_view text) {
    double unit = 1;
    if (text.ends_with(millimetres)) {
        text.remove_suffix(millimetres.size());
        unit = unitsPerMillimetre;
    }
    const std::size_t cross = text.find('x');
    if (cross == std::string_view::npos) return std::nullopt;
    const auto width = number(text.substr(0, cross));
    const auto height = number(text.substr(cross + 1));
    if (!width || !height) return std::nullopt;
    const QSizeF size = QSizeF(*width, *height) * unit;
    constexpr double least = 100;
    constexpr double most = 100'000;
    const auto fits = [](double length) { return length >= least && length <= most; };
    return fits(size.width()) && fits(size.height()) ? std::optional(size) : std::nullopt;
}

/// "2021-12..2022-02-05", each end as wide as it is written; one alone stands for itself.
std::optional<layout::TimeRange> rangeFrom(std::string_view text) {
    const std::size_t dots = text.find("..");
    const auto first = time::whenFromIso(text.substr(0, dots));
    const auto last = dots == std::string_view::npos ? first : time::whenFromIso(text.substr(dots + 2));
    if (!first || !last || last->days.last < first->days.first) return std::nullopt;
    return layout::clampedToAxis(layout::rangeOf({first->days.first, last->days.last}));
}

std::string checkSize(const std::string& text) {
    if (sizeFrom(text)) return {};
    return fmt::format("\"{}\" is not WIDTHxHEIGHT in pixels (100 to 100000), or in millimetres as in 180x120mm", text);
}

std::string checkRange(const std::string& text) {
    if (text == "whole" || rangeFrom(text)) return {};
    return fmt::format("\"{}\" is not FROM..TO as in 2021-12..2022-02-05, FROM not after TO, nor whole", text);
}

void addSizeOptions(CLI::App& command, PictureOptions& options) {
    command.add_option("--size", options.size, "WIDTHxHEIGHT in pixels, or in millimetres as in 180x120mm")
        ->group("Pictures")
        ->check(checkSize);
    command.add_option("--paper", options.paper, "a4, a3 or letter; lying unless --portrait")
        ->group("Pictures")
        ->check(CLI::IsMember({"a4", "a3", "letter"}, CLI::ignore_case))
        ->excludes("--size");
    command.add_flag("--portrait", options.portrait, "Upright paper")->group("Pictures");
    command.add_option("--scale", options.scale, "PNG: this many times the pixels")
        ->group("Pictures")
        ->check(CLI::Range(0.1, 32.0));
    command.add_option("--dpi", options.dpi, "PNG: dots per inch, the same as a scale of DPI/96")
        ->group("Pictures")
        ->check(CLI::Range(10.0, 3000.0))
        ->excludes("--scale");
    command
        .add_option("--text-size", options.textPercent,
                    "Letters and marks, in percent of their size on a screen; 85 on paper if left out")
        ->group("Pictures")
        ->check(CLI::Range(25.0, 400.0));
    command
        .add_option("--pages", options.pages,
                    "PDF: so many sheets at most for the time; 0, as it is without: as many as it takes")
        ->group("Pictures")
        ->check(CLI::Range(0, 200));
}

void addContentOptions(CLI::App& command, PictureOptions& options) {
    command.add_option("--theme", options.theme, "light, dark or print")
        ->group("Pictures")
        ->check(CLI::IsMember({"light", "dark", "print"}));
    command
        .add_option("--range", options.range, "FROM..TO as in 2021-12..2022-02-05, or whole; else the densest stretch")
        ->group("Pictures")
        ->check(checkRange);
    command.add_option("--lanes", options.lanes, "automatic, or a lane for each source, actor, place or story")
        ->group("Pictures")
        ->check([](const std::string& text) {
            return laneKindOf(text) ? std::string()
                                    : fmt::format("\"{}\" is not automatic, source, actor, place or story", text);
        });
    command
        .add_option("--story", options.story,
                    "The key of an event or of its story, as in an export to JSON: that story stands out")
        ->group("Pictures");
    auto* title = command.add_option("--title", options.title, "The heading; else the time that is shown");
    title->group("Pictures");
    command.add_flag("--no-title", options.noTitle, "No heading")->group("Pictures")->excludes(title);
    command.add_flag("--no-legend", options.noLegend, "No legend")->group("Pictures");
    command.add_flag("--sources", options.sources, "A numbered list of the sources; events cite the numbers")
        ->group("Pictures");
    command.add_flag("--overview", options.overview, "A strip of the whole time below")->group("Pictures");
}

/// Options that only some formats have.
Result<void> checkFor(const PictureOptions& options, ImageFormat format) {
    if (format != ImageFormat::png && options.scale > 0)
        return wrong("--scale", "is for PNG: this format is sharp at any size");
    if (format != ImageFormat::png && options.dpi > 0)
        return wrong("--dpi", "is for PNG: this format is sharp at any size");
    if (format != ImageFormat::pdf && options.pages >= 0)
        return wrong("--pages", "is for PDF: this format has one page");
    if (options.portrait && !options.size.empty())
        return wrong("--portrait", "is for --paper: --size has its own shape");
    return {};
}

QSizeF paperOf(const PictureOptions& options) {
    const std::string name = CLI::detail::to_lower(options.paper);
    const QSizeF upright = sizeOf(name == "a3" ? Paper::a3 : name == "letter" ? Paper::letter : Paper::a4);
    return options.portrait ? upright : upright.transposed();
}

void setSize(ImageRequest& request, const PictureOptions& options, ImageFormat format) {
    const bool onPaper =
        options.size.empty() && (format == ImageFormat::pdf || !options.paper.empty() || options.portrait);
    if (onPaper) {
        request.size = paperOf(options);
        request.margin = paperMargin;
        request.textSize = textSizeOnPaper;
    } else if (!options.size.empty())
        request.size = *sizeFrom(options.size);
    if (format == ImageFormat::pdf && (onPaper || options.pages >= 0)) request.sheets = Sheets{qMax(0, options.pages)};
    if (options.scale > 0) request.scale = options.scale;
    if (options.dpi > 0) request.scale = options.dpi / unitsPerInch;
    if (options.textPercent > 0) request.textSize = options.textPercent / 100;
}

} // namespace

void addPictureOptions(CLI::App& command, PictureOptions& options) {
    addSizeOptions(command, options);
    addContentOptions(command, options);
}

std::string firstPictureOption(const PictureOptions& options) {
    const std::pair<bool, const char*> given[] = {
        {!options.size.empty(), "--size"},   {!options.paper.empty(), "--paper"},
        {options.portrait, "--portrait"},    {options.scale > 0, "--scale"},
        {options.dpi > 0, "--dpi"},          {options.textPercent > 0, "--text-size"},
        {options.pages >= 0, "--pages"},     {!options.theme.empty(), "--theme"},
        {!options.range.empty(), "--range"}, {!options.lanes.empty(), "--lanes"},
        {!options.story.empty(), "--story"}, {!options.title.empty(), "--title"},
        {options.noTitle, "--no-title"},     {options.noLegend, "--no-legend"},
        {options.sources, "--sources"},      {options.overview, "--overview"},
    };
    for (const auto& [isGiven, name] : given)
        if (isGiven) return name;
    return {};
}

Result<ImageRequest> requestOf(const PictureOptions& options, ImageFormat format) {
    if (auto fine = checkFor(options, format); !fine) return tl::unexpected(fine.error());
    ImageRequest request;
    setSize(request, options, format);
    if (options.theme == "dark") request.theme = ImageTheme::dark;
    if (options.theme == "print") request.theme = ImageTheme::print;
    request.whole = options.range == "whole";
    if (!request.whole && !options.range.empty()) request.range = rangeFrom(options.range);
    request.lanes.by = laneKindOf(options.lanes).value_or(layout::LaneKind::automatic);
    request.story = options.story;
    request.heading = !options.noTitle;
    request.title = QString::fromStdString(options.title);
    request.legend = !options.noLegend;
    request.sourceList = options.sources;
    request.overview = options.overview;
    return request;
}

} // namespace dateline::app
