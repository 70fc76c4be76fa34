import { expect, test } from 'vitest'
import { Slots } from '../../../browser/slots.ts'

const signal = new AbortController().signal

test('who came first has the next free slot, and the queue can be seen', async () => {
  const slots = new Slots(1)
  await slots.take(signal)
  const order: string[] = []
  const waits = ['first', 'second'].map((name) => slots.take(signal).then(() => order.push(name)))
  expect(slots.waiting).toBe(2)
  slots.give()
  await waits[0]
  expect(order).toEqual(['first'])
  slots.give()
  await Promise.all(waits)
  expect(order).toEqual(['first', 'second'])
  expect([slots.taken, slots.waiting]).toEqual([1, 0])
})

test('who gives up leaves the queue', async () => {
  const slots = new Slots(1)
  slots.occupy()
  const controller = new AbortController()
  const wait = slots.take(controller.signal)
  controller.abort(new Error('no longer wanted'))
  await expect(wait).rejects.toThrow('no longer wanted')
  slots.give()
  expect(slots.tryTake()).toBe(true)
})

test('pages that are open beyond the slots keep others waiting until they close', () => {
  const slots = new Slots(1)
  slots.occupy()
  slots.occupy()
  slots.give()
  expect(slots.tryTake()).toBe(false)
  slots.give()
  expect(slots.tryTake()).toBe(true)
})
