package main

import (
	"fmt"
	"math"
)

// Robots in factories [units]. The world's stock of 2019 is in the title of the release
// that gives the national stocks of 2019; that of 2023 is HW0640.
const (
	robotsWorld2019 = 2.7e6
	robotsWorld2023 = 4281585
	robotYear       = "2023"
)

// fillRobots sets robots per value added of manufacturing in 2023.
//
//   - A stock of 2023 is taken as it is; one of 2019 is carried to 2023 at the growth of
//     the world without China.
//   - Where only robots per 10,000 employees are known (South Korea, Singapore), they are
//     converted at the median ratio of the economies that have both.
//   - All others follow the straight line of ln density over ln GDP per head through the
//     economies above, and are marked. It is a weak line: income says little of robots.
func fillRobots(list []*economy, cov covariates) error {
	china2019, ok := cov.in("industrial_robot_stock", "CHN", "2019")
	china2023, ok2 := cov.in("industrial_robot_stock", "CHN", robotYear)
	if !ok || !ok2 {
		return fmt.Errorf("no robot stock of China in 2019 or %s", robotYear)
	}
	growth := (robotsWorld2023 - china2023.value) / (robotsWorld2019 - china2019.value)
	var known []*economy
	var ratios []float64
	for _, e := range list {
		e.robotsImputed = true
		stock, ok := cov.in("industrial_robot_stock", e.iso3, robotYear)
		if !ok {
			if stock, ok = cov.in("industrial_robot_stock", e.iso3, "2019"); ok {
				stock.value *= growth
			}
		}
		if !ok {
			continue
		}
		e.robots, e.robotsImputed = stock.value/(e.manufacturing*1000), false
		known = append(known, e)
		if c, ok := cov.newest("robot_density_manufacturing", e.iso3); ok {
			ratios = append(ratios, e.robots/c.value)
		}
	}
	for _, e := range list {
		if c, ok := cov.newest("robot_density_manufacturing", e.iso3); ok && e.robotsImputed {
			e.robots, e.robotsImputed = c.value*median(ratios), false
			known = append(known, e)
		}
	}
	var x, y []float64
	for _, e := range known {
		x = append(x, math.Log(e.gdp/e.population))
		y = append(y, math.Log(e.robots))
	}
	intercept, slope := line(x, y)
	for _, e := range list {
		if e.robotsImputed {
			e.robots = math.Exp(intercept + slope*math.Log(e.gdp/e.population))
		}
		e.robots = round(e.robots, 3)
	}
	return nil
}

// line is the least-squares line through points.
func line(x, y []float64) (intercept, slope float64) {
	var mx, my, xx, xy float64
	n := float64(len(x))
	for i := range x {
		mx, my = mx+x[i]/n, my+y[i]/n
	}
	for i := range x {
		xx += (x[i] - mx) * (x[i] - mx)
		xy += (x[i] - mx) * (y[i] - my)
	}
	slope = xy / xx
	return my - slope*mx, slope
}
