// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What tests ask of a scene.

#include "core/layout/timeline_scene.h"

#include <cmath>
#include <memory>
#include <random>
#include <vector>

namespace dateline::test {

using layout::BoxRole;
using layout::Rect;
using layout::Scene;

inline std::shared_ptr<const layout::TimelineModel> modelOf(project::Project project) {
    return std::make_shared<layout::TimelineModel>(std::make_shared<const project::Project>(std::move(project)));
}

inline std::vector<Rect> boxes(const Scene& scene, BoxRole role) {
    std::vector<Rect> found;
    for (const layout::Item& item : scene.items)
        if (const auto* box = std::get_if<layout::Box>(&item); box && box->role == role) found.push_back(box->rect);
    return found;
}

inline std::vector<layout::Text> texts(const Scene& scene) {
    std::vector<layout::Text> found;
    for (const layout::Item& item : scene.items)
        if (const auto* text = std::get_if<layout::Text>(&item)) found.push_back(*text);
    return found;
}

inline std::vector<layout::Line> lines(const Scene& scene, layout::LineRole role) {
    std::vector<layout::Line> found;
    for (const layout::Item& item : scene.items)
        if (const auto* line = std::get_if<layout::Line>(&item); line && line->role == role) found.push_back(*line);
    return found;
}

inline bool overlapping(const std::vector<Rect>& rects) {
    for (std::size_t i = 0; i < rects.size(); ++i)
        for (std::size_t k = 0; k < i; ++k)
            if (rects[i].intersects(rects[k])) return true;
    return false;
}

inline bool poleCrosses(const Scene& scene) {
    for (const layout::Line& pole : lines(scene, layout::LineRole::stem))
        for (const Rect& card : boxes(scene, BoxRole::card))
            if (pole.from.x > card.x + 0.5 && pole.from.x < card.right() && pole.from.y < card.bottom() &&
                card.y < pole.to.y)
                return true;
    return false;
}

/// Everything that is drawn lies within the scene.
inline bool inside(const Scene& scene) {
    const auto holds = [&](double x, double y) {
        return x >= -0.01 && x <= scene.width + 0.01 && y >= -0.01 && y <= scene.height + 0.01;
    };
    for (const layout::Item& item : scene.items) {
        if (const auto* box = std::get_if<layout::Box>(&item))
            if (!holds(box->rect.x, box->rect.y) || !holds(box->rect.right(), box->rect.bottom())) return false;
        if (const auto* text = std::get_if<layout::Text>(&item))
            if (!holds(text->box.x, text->box.y) || !holds(text->box.right(), text->box.bottom())) return false;
        if (const auto* line = std::get_if<layout::Line>(&item))
            if (!holds(line->from.x, line->from.y) || !holds(line->to.x, line->to.y)) return false;
        if (const auto* curve = std::get_if<layout::Curve>(&item))
            for (const layout::Point& point : curve->points)
                if (!holds(point.x, point.y)) return false;
    }
    return true;
}

inline layout::Viewport randomViewport(std::mt19937& random, layout::TimeRange whole) {
    std::uniform_real_distribution<double> unit(0, 1);
    const double length = std::exp(std::log(2000.0) + unit(random) * std::log(whole.length() / 2000.0));
    const double middle = whole.begin + unit(random) * whole.length();
    return {360 + std::floor(unit(random) * 2000),
            260 + std::floor(unit(random) * 1100),
            {middle - length / 2, middle + length / 2}};
}

/// What holds in every scene: no card, no chip and no words overlap, no pole crosses a card, nothing leaves the picture.
inline bool isTidy(const Scene& scene) {
    std::vector<Rect> words;
    for (const layout::Text& word : texts(scene))
        if (word.role != layout::TextRole::relationName) words.push_back(word.box);
    return !overlapping(boxes(scene, BoxRole::card)) && !overlapping(boxes(scene, BoxRole::document)) &&
           !overlapping(words) && !poleCrosses(scene) && inside(scene);
}

} // namespace dateline::test
