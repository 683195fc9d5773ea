declare module 'petrovich' {
  export type Case = 'genitive' | 'dative' | 'accusative' | 'instrumental' | 'prepositional'
  export interface Person {
    gender: 'male' | 'female'
    first: string
    middle?: string
    last: string
  }
  export default function decline(person: Person, to: Case): Person
}
