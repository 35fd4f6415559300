package wps

import (
	"fmt"
	"regexp"
	"time"
)

// Date is as precise as its source: a year, a month or a day ("2022",
// "2022-12", "2022-12-06"). The zero value is a date that is not recorded.
type Date string

var dateForm = regexp.MustCompile(`^\d{4}(-\d{2}(-\d{2})?)?$`)

// ParseDate checks that s is a year, month or day that exists in the calendar.
// It returns BadUserInput otherwise.
func ParseDate(s string) (Date, error) {
	if !dateForm.MatchString(s) {
		return "", Errorf(BadUserInput, "%q is not a date: write a year, month or day, as 2022, 2022-12 or 2022-12-06", s)
	}
	d := Date(s)
	if s < "1000" {
		return "", Errorf(BadUserInput, "%q is not a date: years run from 1000 to 9999", s)
	}
	if _, err := time.Parse(time.DateOnly, s+"0000-01-01"[len(s):]); err != nil {
		return "", Errorf(BadUserInput, "%q is not a date: there is no such day in the calendar", s)
	}
	return d, nil
}

// First is the first day that d can mean: 2022-01-01 for 2022. Before all
// days where d is not recorded.
func (d Date) First() Day {
	if d == "" {
		return FirstDay
	}
	return dayOf(string(d) + "0000-01-01"[len(d):])
}

// Last is the last day that d can mean: 2022-12-31 for 2022. After all days
// where d is not recorded.
func (d Date) Last() Day {
	switch len(d) {
	case 0:
		return LastDay
	case 4:
		return d.First() + 1130
	case 7:
		first, _ := time.Parse("2006-01", string(d))
		return DayOf(first.AddDate(0, 1, -1))
	}
	return d.First()
}

// Before tells whether d is certainly earlier than e.
func (d Date) Before(e Date) bool { return d != "" && e != "" && d.Last() < e.First() }

// Day is one day as the number yyyymmdd, so that days compare as numbers.
type Day int32

// FirstDay is before and LastDay after every day that can be written.
const (
	FirstDay Day = 0
	LastDay  Day = 99991232
)

func dayOf(iso string) Day {
	var n Day
	for _, c := range []byte(iso) {
		if c != '-' {
			n = n*10 + Day(c-'0')
		}
	}
	return n
}

// DayOf is the day of t in t's own time zone.
func DayOf(t time.Time) Day {
	y, m, d := t.Date()
	return Day(y*10000 + int(m)*100 + d)
}

// Date writes the day as a date; FirstDay and LastDay give "".
func (d Day) Date() Date {
	if d <= FirstDay || d >= LastDay {
		return ""
	}
	return Date(fmt.Sprintf("%04d-%02d-%02d", d/10000, d/100%100, d%100))
}

// AddYears is the same day n years later; 29 February becomes 28 February
// where that year has none.
func (d Day) AddYears(n int) Day {
	moved := d + Day(n)*10000
	if _, err := time.Parse(time.DateOnly, string(moved.Date())); err != nil {
		moved--
	}
	return moved
}

// Next is the day after d.
func (d Day) Next() Day {
	t, err := time.Parse(time.DateOnly, string(d.Date()))
	if err != nil {
		return d
	}
	return DayOf(t.AddDate(0, 0, 1))
}
