// Package arch holds the arrows between the rooms of the project: one test, a
// reason for each ban.
//
// It refuses to hold anything but the test.
package arch
