// Package ensemble draws parameters from their ranges, runs many scenarios at once and
// weighs the results. Goroutines live here, never in sim: each run is the same pure
// function of its scenario, so results do not depend on the number of workers.
package ensemble

import (
	"context"
	"fmt"
	"runtime"
	"sync/atomic"

	"golang.org/x/sync/errgroup"

	"sovereignstack/sim"
	"sovereignstack/sim/data"
)

// Plan says how to run.
type Plan struct {
	Workers int       // Runs at a time; 0 is one per core.
	Months  sim.Month // Stop after so many months; 0 is the whole run. Later months are zero.
	Done    func()    // Called after each run, from any goroutine; may be nil.
}

// Run runs all scenarios and returns what reduce keeps of each, in their order. A
// trajectory takes megabytes, so reduce must copy out what it needs and let go of the
// rest. It is called from several goroutines. The first error ends all.
func Run[T any](ctx context.Context, plan Plan, scenarios []sim.Scenario, reduce func(i int, t *sim.Trajectory) (T, error)) ([]T, error) {
	one := func(i int) []sim.Scenario { return scenarios[i : i+1] }
	return RunGroups(ctx, plan, len(scenarios), one, func(i int, runs []*sim.Trajectory) (T, error) { return reduce(i, runs[0]) })
}

// RunGroups is Run for n groups of scenarios that are reduced together, such as a policy
// and its baseline under the same draw. The trajectories of a group are in memory at
// the same time, those of a worker's other groups are not.
func RunGroups[T any](ctx context.Context, plan Plan, n int, group func(i int) []sim.Scenario, reduce func(i int, runs []*sim.Trajectory) (T, error)) ([]T, error) {
	tables := data.Tables()
	kept := make([]T, n)
	workers := plan.Workers
	if workers <= 0 {
		workers = runtime.NumCPU()
	}
	var next atomic.Int64
	pool, ctx := errgroup.WithContext(ctx)
	for range min(workers, n) {
		pool.Go(func() error {
			for {
				i := int(next.Add(1)) - 1
				if i >= n {
					return nil
				}
				runs, err := plan.runs(ctx, tables, group(i))
				if err == nil {
					kept[i], err = reduce(i, runs)
				}
				if err != nil {
					return fmt.Errorf("run %d: %w", i, err)
				}
			}
		})
	}
	if err := pool.Wait(); err != nil {
		return nil, err
	}
	return kept, nil
}

// runs makes the runs of a group.
func (p Plan) runs(ctx context.Context, tables *sim.Data, group []sim.Scenario) ([]*sim.Trajectory, error) {
	runs := make([]*sim.Trajectory, len(group))
	for i, s := range group {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		t, err := run(tables, s, p.Months)
		if err != nil {
			return nil, err
		}
		runs[i] = t
		if p.Done != nil {
			p.Done()
		}
	}
	return runs, nil
}

// run makes the first months of a run, or all.
func run(tables *sim.Data, s sim.Scenario, months sim.Month) (*sim.Trajectory, error) {
	m, err := sim.New(tables, s)
	if err != nil {
		return nil, err
	}
	for !m.Done() && (months == 0 || m.Month() < months) {
		m.Step()
	}
	return m.Result(), nil
}
